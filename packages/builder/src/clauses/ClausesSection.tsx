import { Button } from "@shenbao/renderer";
import { clauseCoverage } from "@shenbao/engine/uses";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import { useContext, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useDocument } from "../document/document-context.ts";
import { addPlace, movePlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSettled } from "../document/use-settled.ts";
import { freeName } from "../inspector/free-name.ts";
import { LevelsContext } from "../inspector/levels-context.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { itemOf, nodeAt } from "../inspector/meta-node.ts";
import { newThing } from "../inspector/new-thing.ts";
import { useRemoval } from "../inspector/use-removal.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { useGo } from "../shell/go-context.ts";
import { ClauseItem } from "./ClauseItem.tsx";
import { DivideDialog } from "./DivideDialog.tsx";
import { UncitedList } from "./UncitedList.tsx";
import "./clauses.css";

const list = "/clauses";

/** The notice's text, clause by clause, with what enforces each; and what is enforced without a clause. */
export function ClausesSection() {
  const document = useDocument();
  const speak = useSpeak();
  const levels = useContext(LevelsContext);
  const { go } = useGo();
  const [selection, select] = useSelection();
  const clauses = useDefinition((definition) => definition.clauses);
  // Finding what cites a clause walks the whole definition: it waits for what is typed.
  const definition = useSettled(250);
  const coverage = useMemo(() => clauseCoverage(definition), [definition]);
  const [dividing, setDividing] = useState(false);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [told, tell] = useState("");
  const holder = useRef<HTMLOListElement>(null);
  const { remove, dialog } = useRemoval();
  const { node } = nodeAt(list);
  const label = labelOf(node, list);
  const covered = new Map(coverage.clauses.map((one) => [one.clause, one]));
  const open = coverage.clauses.filter(({ informs, enforcedBy }) => !informs && enforcedBy.length === 0);
  const informing = coverage.clauses.filter(({ informs }) => informs).length;
  const shown = clauses.map((clause, at) => ({ clause, at })).filter(({ clause }) => !onlyOpen || open.some((one) => one.clause === clause.id));

  const add = () => {
    const item = itemOf(node);
    if (!item) return;
    const name = freeName(list, clauses);
    const place = `${list}/${clauses.length}`;
    document.apply(addPlace(place, newThing(item, place, { definition: document.definition, locale: speak.locale, levels }, name), label));
    go(place);
  };
  const focus = (at: number) => requestAnimationFrame(() => holder.current?.querySelector<HTMLElement>(`[data-clause="${at}"] .bl-title`)?.focus());
  const move = (from: number, to: number, follow: boolean) => {
    if (to < 0 || to >= clauses.length) return;
    document.apply(movePlace(list, from, to, label));
    if (selection?.path === `${list}/${from}`) select({ path: `${list}/${to}` });
    if (follow) focus(to);
  };
  const press = (event: KeyboardEvent, at: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.key === "Delete") remove(`${list}/${at}`);
    else if (step !== 0 && event.altKey) move(at, at + step, true);
    else if (step !== 0) focus(at + step);
    else return;
    event.preventDefault();
  };
  return (
    <div className="bd-page">
      <section className="bd-card bl-clauses" aria-labelledby="bl-title">
        <h2 id="bl-title">{speak(texts["clauses.title"])}</h2>
        <p className="sb-muted sb-small">{speak(texts["clauses.intro"])}</p>
        <div className="bl-head">
          <Button small onClick={() => setDividing(true)}>
            {speak(texts["clauses.paste"])}
          </Button>
          <Button small onClick={add}>
            {speak(texts["clauses.add"])}
          </Button>
          {clauses.length > 0 && (
            <span className="bl-counts">
              {[
                speak(texts["clauses.count"], { count: clauses.length }),
                open.length > 0 ? speak(texts["clauses.open"], { count: open.length }) : speak(texts["clauses.allEnforced"]),
                ...(informing > 0 ? [speak(texts["clauses.informing"], { count: informing })] : []),
              ].join(speak(texts["clauses.between"]))}
            </span>
          )}
          {(open.length > 0 || onlyOpen) && (
            <label className="bl-only">
              <input type="checkbox" checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} />
              {speak(texts["clauses.onlyOpen"])}
            </label>
          )}
        </div>
        <p className="bl-told" role="status">
          {told}
        </p>
        {clauses.length === 0 ? (
          <p className="sb-muted">{speak(texts["clauses.empty"])}</p>
        ) : (
          <ol className="bl-list" ref={holder}>
            {shown.map(({ clause, at }) => (
              <ClauseItem
                key={`${at} ${clause.id}`}
                clause={clause}
                path={`${list}/${at}`}
                at={at}
                count={clauses.length}
                coverage={covered.get(clause.id)}
                current={selection?.path === `${list}/${at}` || selection?.path.startsWith(`${list}/${at}/`) === true}
                onKey={(event) => press(event, at)}
                onMove={(to) => move(at, to, false)}
                onRemove={() => remove(`${list}/${at}`)}
              />
            ))}
          </ol>
        )}
        {dialog}
      </section>
      <UncitedList uncited={coverage.uncited} onNews={tell} />
      {dividing && <DivideDialog onClose={() => setDividing(false)} onNews={tell} />}
    </div>
  );
}
