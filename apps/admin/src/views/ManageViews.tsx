import type { View } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import type { ViewEdits } from "./use-view-edits.ts";

export interface ManageViewsProps {
  open: boolean;
  views: View[];
  first: string | null;
  edits: ViewEdits;
  onClose(): void;
  onGone(id: string): void;
}

/** One's views: names, whether colleagues have them, which one opens first, and which may go. */
export function ManageViews({ open, views, first, edits, onClose, onGone }: ManageViewsProps) {
  const t = useText();
  const [going, setGoing] = useState<View | null>(null);
  const remove = async (view: View) => {
    if (await edits.remove(view)) onGone(view.id);
    setGoing(null);
  };
  return (
    <Drawer open={open} title={t("views.manage")} onClose={onClose}>
      <div className="sb-stack">
        {edits.error !== null && <Failure error={edits.error} />}
        {views.length === 0 && <p className="sb-muted">{t("views.none")}</p>}
        <ul className="ad-view-list">
          {views.map((view) => (
            <li key={view.id}>
              {view.own ? <ViewName key={view.revision} view={view} onName={(name) => void edits.change(view, { name })} /> : <strong>{view.name}</strong>}
              <label className="ad-check">
                <input
                  type="checkbox"
                  checked={view.id === first}
                  aria-label={t("views.makeDefault", { name: view.name })}
                  onChange={(event) => void edits.begin(event.target.checked ? view.id : null)}
                />
                {t("views.default")}
              </label>
              {view.own ? (
                <label className="ad-check">
                  <input type="checkbox" checked={view.shared} onChange={(event) => void edits.change(view, { shared: event.target.checked })} />
                  {t("views.shared")}
                </label>
              ) : (
                <span className="sb-muted sb-small">{t("views.sharedBy", { by: view.by })}</span>
              )}
              {view.own && (
                <Button kind="quiet" small onClick={() => setGoing(view)} aria-label={t("views.deleteName", { name: view.name })}>
                  {t("views.delete")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Dialog
        open={going !== null}
        title={t("views.deleteAsk", { name: going?.name ?? "" })}
        locale={t.locale}
        onClose={() => setGoing(null)}
        actions={
          <>
            <Button kind="danger" busy={edits.busy} onClick={() => going && void remove(going)}>
              {t("views.delete")}
            </Button>
            <Button onClick={() => setGoing(null)}>{t("views.cancel")}</Button>
          </>
        }
      >
        <p>{t("views.deleteText")}</p>
      </Dialog>
    </Drawer>
  );
}

/** A name that is kept when one leaves it, or presses Enter. */
function ViewName({ view, onName }: { view: View; onName(name: string): void }) {
  const t = useText();
  const [name, setName] = useState(view.name);
  const keep = () => {
    const next = name.trim();
    if (next === "") setName(view.name);
    else if (next !== view.name) onName(next);
  };
  return (
    <input
      className="ad-input"
      aria-label={t("views.rename")}
      value={name}
      maxLength={40}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}
