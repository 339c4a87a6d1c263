import { type View } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";
import { KeepView } from "./KeepView.tsx";
import { ManageViews } from "./ManageViews.tsx";
import { useViewEdits } from "./use-view-edits.ts";
import { differs, type ViewContent, viewsQuery } from "./view-queries.ts";

export interface ViewBarProps {
  noticeId: string;
  /** The view that the address names. */
  chosen: string | undefined;
  content: ViewContent;
  /** Nothing narrows the list and the address names no view: what one's list begins with may be opened. */
  untouched: boolean;
  onOpen(view: View | null): void;
}

/** The views over a list: one press opens one; the list as it stands can be kept, or the view brought up to it. */
export function ViewBar({ noticeId, chosen, content, untouched, onOpen }: ViewBarProps) {
  const t = useText();
  const { data } = useQuery(viewsQuery(noticeId));
  const edits = useViewEdits(noticeId);
  const [keeping, setKeeping] = useState(false);
  const [managing, setManaging] = useState(false);
  const rows = data?.rows ?? [];
  const open = rows.find(({ id }) => id === chosen);
  const changed = open !== undefined && differs(open, content);
  const first = data?.rows.find(({ id }) => id === data.default);
  const begun = useRef(false);
  useEffect(() => {
    if (!data || begun.current) return;
    begun.current = true;
    if (first && untouched) onOpen(first);
  }, [data, first, untouched, onOpen]);
  return (
    <div className="ad-views" role="group" aria-label={t("views.label")}>
      {rows.length > 0 && (
        <div className="ad-chips">
          <button type="button" className="ad-chip" aria-pressed={!open} onClick={() => onOpen(null)}>
            {t("views.all")}
          </button>
          {rows.map((view) => (
            <button
              key={view.id}
              type="button"
              className="ad-chip"
              aria-pressed={view.id === chosen}
              onClick={() => onOpen(view)}
              title={view.own ? undefined : t("views.sharedBy", { by: view.by })}
            >
              {view.name}
              {view.shared && <span className="sb-muted sb-small">{view.own ? "" : t("views.sharedBy", { by: view.by })}</span>}
            </button>
          ))}
        </div>
      )}
      <span className="sb-buttons">
        {changed && open.own && (
          <Button small busy={edits.busy} onClick={() => void edits.change(open, content)} aria-label={t("views.updateName", { name: open.name })}>
            {t("views.update")}
          </Button>
        )}
        {changed && (
          <Button kind="quiet" small onClick={() => onOpen(open)} title={t("views.changed", { name: open.name })}>
            {t("views.back")}
          </Button>
        )}
        <Button kind="quiet" small onClick={() => setKeeping(true)}>
          {t("views.keep")}
        </Button>
        {rows.length > 0 && (
          <Button kind="quiet" small onClick={() => setManaging(true)}>
            {t("views.manage")}
          </Button>
        )}
      </span>
      <KeepView
        open={keeping}
        edits={edits}
        onClose={() => setKeeping(false)}
        onKeep={async (name, shared) => {
          const view = await edits.create({ name, shared, ...content });
          if (!view) return;
          setKeeping(false);
          onOpen(view);
        }}
      />
      <ManageViews open={managing} views={rows} first={data?.default ?? null} edits={edits} onClose={() => setManaging(false)} onGone={(id) => id === chosen && onOpen(null)} />
    </div>
  );
}
