import { useEffect, useRef, type DialogHTMLAttributes, type RefObject } from "react";

/**
 * What a native modal `<dialog>` needs: spread on it. The browser keeps the focus inside and gives it back to what opened it;
 * Escape, a close by the browser and a press outside ask `onClose`, and only `open` decides.
 */
export function useModal(open: boolean, onClose: () => void): { ref: RefObject<HTMLDialogElement | null> } & DialogHTMLAttributes<HTMLDialogElement> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return {
    ref,
    onCancel: (event) => {
      event.preventDefault();
      onClose();
    },
    onClose: () => {
      if (open) onClose();
    },
    onMouseDown: (event) => {
      if (event.target === event.currentTarget) onClose();
    },
  };
}
