import { Button } from "@shenbao/renderer";
import type { ReactNode } from "react";
import { useText } from "../language/use-text.ts";
import type { Viewing } from "./use-viewing.ts";

/** Zoom, turn, and what else a kind of file can. */
export function ViewerTools({ viewing, children }: { viewing: Viewing; children?: ReactNode }) {
  const t = useText();
  return (
    <div className="ad-viewer-tools" role="toolbar" aria-label={t("viewer.tools")}>
      <Button small kind="quiet" onClick={viewing.zoomOut} aria-label={t("viewer.out")}>
        −
      </Button>
      <output className="ad-viewer-zoom">{`${Math.round(viewing.zoom * 100)}%`}</output>
      <Button small kind="quiet" onClick={viewing.zoomIn} aria-label={t("viewer.in")}>
        +
      </Button>
      <Button small kind="quiet" onClick={viewing.fit}>
        {t("viewer.fit")}
      </Button>
      <Button small kind="quiet" onClick={viewing.turnOn}>
        {t("viewer.turn")}
      </Button>
      {children}
    </div>
  );
}
