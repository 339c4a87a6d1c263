import { useId, type ReactNode } from "react";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "./Button.tsx";
import { useModal } from "./use-modal.ts";

export interface DialogProps {
  open: boolean;
  title: ReactNode;
  locale: Locale;
  /** Escape, the close button, or a press outside. */
  onClose(): void;
  children: ReactNode;
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode;
  wide?: boolean;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back to what opened it. */
export function Dialog({ open, title, locale, onClose, children, actions, wide = false }: DialogProps) {
  const modal = useModal(open, onClose);
  const titleId = useId();
  return (
    <dialog {...modal} className={`sb-dialog${wide ? " sb-dialog-wide" : ""}`} aria-labelledby={titleId}>
      {open && (
        <>
          <div className="sb-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <Button kind="quiet" small onClick={onClose}>
              {say(rendererTexts["dialog.close"], locale)}
            </Button>
          </div>
          <div className="sb-dialog-body">{children}</div>
          {actions !== undefined && <div className="sb-dialog-foot">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
