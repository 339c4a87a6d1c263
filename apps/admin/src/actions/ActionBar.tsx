import type { Application } from "@shenbao/contract";
import { findAction, type NoticeDefinition } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

export interface ActionBarProps {
  application: Application;
  definition: NoticeDefinition;
  /** Reasons written down and not yet sent. */
  pinned: number;
  onAct(action: string): void;
}

const kinds = { primary: "primary", neutral: "secondary", danger: "danger" } as const;

/** What this person can do now, in the definition's words; and why not, where something is not possible. */
export function ActionBar({ application, definition, pinned, onAct }: ActionBarProps) {
  const t = useText();
  const known = application.actions.flatMap((available) => {
    const action = findAction(definition, available.id);
    return action ? [{ ...available, action }] : [];
  });
  if (known.length === 0) return null;
  const possible = known.filter((one) => one.possible);
  const impossible = known.filter((one) => !one.possible);
  return (
    <div className="ad-action-bar" role="group" aria-label={t("actions.title")}>
      <div className="sb-buttons">
        {possible.map(({ id, action }) => (
          <Button key={id} kind={kinds[action.tone ?? "neutral"]} onClick={() => onAct(id)}>
            {t.of(action.title)}
            {action.asks === "reasons" && pinned > 0 && <span className="ad-badge">{t("reasons.count", { count: pinned })}</span>}
          </Button>
        ))}
        {possible.length === 0 && <span className="sb-muted">{t("actions.none")}</span>}
      </div>
      {impossible.length > 0 && (
        <details className="ad-impossible">
          <summary>{t("actions.impossible", { count: impossible.length })}</summary>
          <ul>
            {impossible.map(({ id, action, why }) => (
              <li key={id}>
                <strong>{t.of(action.title)}</strong>
                {why && ` — ${why}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
