import { isRecord, readPointer, type Expression, type Json } from "@shenbao/engine";
import { expressionScope, shownWhenWords } from "@shenbao/engine/words";
import { Button, Dialog } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useCallback, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { removePlace, setPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { ExpressionEditor } from "./ExpressionEditor.tsx";
import { GroupedSelect } from "./GroupedSelect.tsx";
import { newCondition } from "./new-part.ts";
import { conditionOf, expressionOf } from "./ui-condition.ts";

const effects = ["SHOW", "HIDE", "ENABLE", "DISABLE"] as const;

/** When an element of a form's layout is shown or can be filled in: its sentence, and the way to change it. `path`: where the element stands in the definition. */
export function ShownWhen({ path }: { path: string }) {
  const speak = useSpeak();
  const document = useDocument();
  const definition = useDefinition((whole) => whole);
  const [open, setOpen] = useState(false);
  const place = `${path}/rule`;
  const rule = readPointer(definition, place);
  const there = isRecord(rule);
  const write = useCallback((next: Json, merge?: string) => document.apply(setPlace(place, next, texts["shown.title"], merge)), [document, place]);
  const title = speak(texts["shown.title"]);
  const begin = () => {
    if (!there) write({ effect: "SHOW", condition: conditionOf(newCondition(expressionScope(document.definition, `${place}/condition/expression`))) });
    setOpen(true);
  };
  const expression = there ? expressionOf(rule["condition"]) : null;
  const change = useCallback(
    (next: Expression, merge?: string) => {
      const before = readPointer(document.definition, place);
      if (isRecord(before)) write({ ...(before as Record<string, Json>), condition: conditionOf(next) }, merge);
    },
    [document, place, write],
  );
  return (
    <div className="bd-part" data-place={place}>
      <h3>{title}</h3>
      {there ? <p className="bc-read">{speak(shownWhenWords(definition, place, rule))}</p> : <p className="sb-muted sb-small">{speak(texts["shown.none"])}</p>}
      {!open && <ProblemsHere path={place} />}
      <span className="bc-buttons">
        <Button small aria-label={speak(texts[there ? "part.editWhat" : "part.setWhat"], { what: title })} onClick={begin}>
          {speak(texts[there ? "part.edit" : "part.set"])}
        </Button>
        {there && (
          <Button small kind="quiet" aria-label={speak(texts["part.clearWhat"], { what: title })} onClick={() => document.apply(removePlace(place, texts["shown.title"]))}>
            {speak(texts["part.clear"])}
          </Button>
        )}
      </span>
      <Dialog
        wide
        open={open && there}
        title={title}
        locale={speak.locale}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {speak(texts["part.done"])}
          </Button>
        }
      >
        {there && (
          <div className="bc">
            <span className="bc-slot">
              <span className="bc-slot-name" aria-hidden="true">
                {speak(texts["shown.effect"])}
              </span>
              <GroupedSelect
                label={speak(texts["shown.effect"])}
                value={String(rule["effect"])}
                groups={[{ choices: effects.map((effect) => ({ value: effect, title: speak(texts[`shown.${effect}`]) })) }]}
                onChoose={(effect) => write({ ...(rule as Record<string, Json>), effect })}
              />
            </span>
            {expression !== null ? (
              <ExpressionEditor path={`${place}/condition/expression`} problems={place} value={expression} onChange={change} label={title} />
            ) : (
              <div className="bc-kept">
                <span className="sb-muted sb-small">{speak(texts["edit.opaque"])}</span>
                <span>{speak(shownWhenWords(definition, place, rule))}</span>
                <Button small onClick={() => change(newCondition(expressionScope(document.definition, `${place}/condition/expression`)) as Expression)}>
                  {speak(texts["shown.replace"])}
                </Button>
              </div>
            )}
          </div>
        )}
      </Dialog>
    </div>
  );
}
