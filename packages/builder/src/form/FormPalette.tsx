import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { memo, useId, useState, type ReactNode } from "react";
import { useSpeak } from "../language/locale-context.ts";
import type { NewKind } from "./commands/layout-commands.ts";
import { useDragSource } from "./drag/FormDrag.tsx";

/** What the palette offers: what the form's layout holds, and evidence, which stands beside it. */
export type PaletteKind = NewKind | "evidence";

const groups: readonly [Extract<keyof typeof texts, `palette.${string}`>, readonly PaletteKind[]][] = [
  ["palette.words", ["text", "longText"]],
  ["palette.numbers", ["number", "money", "date", "month"]],
  ["palette.choices", ["choice", "choices", "yesNo", "region"]],
  ["palette.contacts", ["organisation", "creditCode", "telephone", "mobile", "email", "postcode", "webAddress"]],
  ["palette.rows", ["fixedTable", "freeTable", "cards", "evidence"]],
  ["palette.layout", ["step", "group", "row", "note"]],
];

/** What can be added to a form: pressed, it comes after what is selected; dragged, where it is dropped. */
export const FormPalette = memo(function FormPalette({ onAdd, evidence, blocks }: { onAdd(kind: PaletteKind): void; evidence: boolean; blocks?: ReactNode }) {
  const speak = useSpeak();
  const [wanted, setWanted] = useState("");
  const inputId = useId();
  // On a phone the form comes first, and what can be added when it is asked for.
  const [wide] = useState(() => !matchMedia("(max-width: 859px)").matches);
  const fits = (kind: PaletteKind) => {
    const words = texts[`kind.${kind}`];
    return (kind !== "evidence" || evidence) && [words["zh-CN"], words.en.toLowerCase(), kind.toLowerCase()].some((one) => one.includes(wanted.trim().toLowerCase()));
  };
  const shown = groups.map(([title, kinds]) => [title, kinds.filter(fits)] as const).filter(([, kinds]) => kinds.length > 0);
  return (
    <section className="bd-card bf-palette" aria-label={speak(texts["forms.palette"])}>
      <details open={wide}>
        <summary>
          <h2>{speak(texts["forms.palette"])}</h2>
        </summary>
        <label className="sb-hidden" htmlFor={inputId}>
          {speak(texts["palette.search"])}
        </label>
        <input
          className="sb-input"
          id={inputId}
          type="search"
          data-undo="own"
          placeholder={speak(texts["palette.search"])}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <div className="bf-palette-groups">
          {shown.map(([title, kinds]) => (
            <section key={title}>
              <h3>{speak(texts[title])}</h3>
              <ul>
                {kinds.map((kind) => (
                  <li key={kind}>
                    <PaletteItem kind={kind} onAdd={onAdd} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {wanted.trim() === "" && blocks}
          {shown.length === 0 && (
            <p className="sb-muted sb-small" role="status">
              {speak(texts["palette.none"])}
            </p>
          )}
        </div>
      </details>
    </section>
  );
});

function PaletteItem({ kind, onAdd }: { kind: PaletteKind; onAdd(kind: PaletteKind): void }) {
  const speak = useSpeak();
  const title = speak(texts[`kind.${kind}`]);
  const drag = useDragSource(`new ${kind}`, { new: kind, title });
  return (
    <button {...drag.listeners} ref={drag.ref} type="button" className="bf-new" data-new={kind} onClick={() => onAdd(kind)}>
      {title}
    </button>
  );
}
