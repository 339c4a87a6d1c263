import { Button, useModal } from "@shenbao/renderer";
import { type ReactNode, useId } from "react";
import { useText } from "../language/use-text.ts";

export interface DrawerProps {
  open: boolean;
  title: ReactNode;
  side?: "left" | "right";
  wide?: boolean;
  onClose(): void;
  /** Buttons at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A panel over the edge of the page, on a native dialog: the browser keeps the focus inside and gives it back. */
export function Drawer({ open, title, side = "right", wide = false, onClose, foot, children }: DrawerProps) {
  const t = useText();
  const modal = useModal(open, onClose);
  const titleId = useId();
  return (
    <dialog {...modal} className={`ad-drawer ad-drawer-${side}${wide ? " ad-drawer-wide" : ""}`} aria-labelledby={titleId}>
      {open && (
        <div className="ad-drawer-inner">
          <div className="ad-drawer-head">
            <h2 id={titleId}>{title}</h2>
            <Button kind="quiet" small onClick={onClose}>
              {t("action.close")}
            </Button>
          </div>
          <div className="ad-drawer-body">{children}</div>
          {foot !== undefined && <div className="ad-drawer-foot">{foot}</div>}
        </div>
      )}
    </dialog>
  );
}
