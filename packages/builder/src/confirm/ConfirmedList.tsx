import type { ConfirmItem } from "@shenbao/engine/next-year";
import { Button } from "@shenbao/renderer";
import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { titleOfItem } from "./title-of-item.ts";

export interface ConfirmedListProps {
  items: readonly ConfirmItem[];
  /** Keys of those that can be opened again; the others were changed, and are changed at their place. */
  reopens: ReadonlySet<string>;
  onReopen(item: ConfirmItem): void;
  onEdit(item: ConfirmItem): void;
}

/** What is confirmed, to be seen again. */
export function ConfirmedList({ items, reopens, onReopen, onEdit }: ConfirmedListProps) {
  const speak = useSpeak();
  const { definition } = useDocument();
  if (items.length === 0) return null;
  return (
    <details className="bd-card bc-done">
      <summary>
        {speak(texts["confirm.done"])} <span className="bd-count bu-count">{items.length}</span>
      </summary>
      <ul>
        {items.map((item) => {
          const place = speak(titleOfItem(definition, item.path));
          const reopen = reopens.has(item.key);
          const action = speak(texts[reopen ? "confirm.reopen" : "confirm.edit"]);
          return (
            <li key={`${item.key} ${item.path}`}>
              <span className="bc-done-what">
                <strong>{place}</strong>
                <span className="bc-done-now">{item.now}</span>
                <span className="sb-muted sb-small">{speak(texts[reopen ? "confirm.kept" : "confirm.changed"])}</span>
              </span>
              <Button small kind="quiet" aria-label={speak(texts["confirm.of"], { action, place })} onClick={() => (reopen ? onReopen(item) : onEdit(item))}>
                {action}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
