import { pointerBelow, segmentsOf, type NoticeDefinition, type Table } from "@shenbao/engine";
import { expressionWords } from "@shenbao/engine/words";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak, type Speak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { useSelection } from "../selection/selection.ts";
import { PlaceLink } from "../workflow/limits/PlaceLink.tsx";
import { columnSource } from "./column-source.ts";
import { DocumentButton } from "./DocumentButton.tsx";

/** One summary table: who makes it of what, its head as printed, its columns. */
export function TableCard({ id }: { id: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const heading = useId();
  // What the words are made of.
  useDefinition(({ tables, roles, workflow, tracks, deadlines, forms }) => [tables[id], roles, workflow, tracks, deadlines, forms], sameItems);
  const { definition } = document;
  const table = definition.tables[id];
  if (!table) return null;
  const path = pointerBelow("/tables", id);
  return (
    <section className="bd-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <PlaceLink path={path} title={speak(table.title)} />
      </h2>
      <p>{sentences(definition, table, speak).join("")}</p>
      <ProblemsHere path={path} />
      <TableHead definition={definition} table={table} path={path} />
      <div className="sb-buttons">
        <DocumentButton of={{ kind: "empty-table", table: id }} title={texts["document.empty-table"]} />
      </div>
      <h3>{speak(texts["tables.columns"], { count: table.columns.length })}</h3>
      <ThingList path={`${path}/columns`} detail={(place) => <ColumnWords path={place} />} />
    </section>
  );
}

function sentences(definition: NoticeDefinition, table: Table, speak: Speak): string[] {
  const join = (words: string[]) => words.join(speak(texts["list.join"]));
  const { by, states, tracks, order, handIn } = table;
  const deadline = definition.deadlines[handIn.until];
  const space = speak.locale === "en" ? " " : "";
  return [
    speak(texts["tables.made"], {
      role: definition.roles[by] ? speak(definition.roles[by].title) : by,
      states: join(states.map((state) => (definition.workflow.states[state] ? speak(definition.workflow.states[state].title) : state))),
    }),
    ...(tracks
      ? [speak(texts["tables.tracks"], { tracks: join(tracks.map((track) => speak(definition.tracks.find((one) => one.id === track)?.title ?? { "zh-CN": track, en: track }))) })]
      : []),
    speak(texts[`tables.order.${order}`]),
    ...(deadline ? [speak(texts["tables.until"], { deadline: speak(deadline.title), at: deadline.at.replace("T", " ") })] : []),
    ...(handIn.scan ? [speak(texts["tables.scan"])] : []),
  ].map((sentence, at) => (at === 0 ? sentence : space + sentence));
}

/** The head and the foot as they are printed; a column is chosen by its title. */
function TableHead({ definition, table, path }: { definition: NoticeDefinition; table: Table; path: string }) {
  const speak = useSpeak();
  const [selection, select] = useSelection();
  return (
    <div className="bd-paper" tabIndex={0} role="group" aria-label={speak(texts["tables.head"], { title: speak(table.title) })}>
      {table.label && <p>{speak(table.label)}</p>}
      <p className="bd-paper-title">{speak(table.title)}</p>
      <p>{speak(texts["tables.organisation"])}</p>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, at) => {
              const place = `${path}/columns/${at}`;
              return (
                <th key={place} scope="col" aria-current={selection?.path.startsWith(place) || undefined} data-width={widthOf(column.width)}>
                  <button type="button" onClick={() => select({ path: place })}>
                    {speak(column.title)}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <tr>
            {table.columns.map((column, at) => (
              <td key={`${path}/columns/${at}`} title={speak(expressionWords(definition, `${path}/columns/${at}/value`, column.value))}>
                {speak(texts[`tables.by.${columnSource(column.value)}`])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className="bd-paper-foot">
        {table.footer?.map((line, at) => (
          <span key={at}>{speak(line)}</span>
        ))}
      </div>
    </div>
  );
}

/** Narrow, usual and wide: what a width in characters comes to in the picture. */
const widthOf = (width: number | undefined) => ((width ?? 14) <= 8 ? "narrow" : (width ?? 14) >= 26 ? "wide" : "usual");

function ColumnWords({ path }: { path: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const [, table = "", , at = ""] = segmentsOf(path);
  const column = document.definition.tables[table]?.columns[Number(at)];
  return column ? <span className="bd-paper-words">{speak(expressionWords(document.definition, `${path}/value`, column.value))}</span> : null;
}
