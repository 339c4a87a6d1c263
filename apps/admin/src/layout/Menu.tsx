import { type ReactNode, useEffect, useRef, useState } from "react";

/** A button that shows a list of links and buttons (a disclosure, not an ARIA menu: Tab walks through it, Escape closes it). */
export function Menu({ label, children, className = "sb-button sb-button-quiet" }: { label: ReactNode; children: ReactNode; className?: string }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  return (
    <div
      className="ad-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} type="button" className={className} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div className="ad-menu-list" onClick={(event) => event.target instanceof Element && event.target.closest("a,button") && setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
