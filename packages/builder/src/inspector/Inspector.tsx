import { pointerBelow, readPointer, segmentsOf } from "@shenbao/engine";
import { Button, Spinner } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { useSelection } from "../selection/selection.ts";
import { useGo } from "../shell/go-context.ts";
import { focusPlace } from "./focus-place.ts";
import { Identifier } from "./Identifier.tsx";
import { inspectedAt, nodeAt, type MetaNode } from "./meta-node.ts";
import { ownInspectors } from "./own-inspectors.ts";
import { RecordForm } from "./RecordForm.tsx";
import { ThingList } from "./ThingList.tsx";
import { titleOfPlace } from "./title-of-place.ts";
import { useRemoval } from "./use-removal.tsx";
import { ValuesPart } from "./ValuesPart.tsx";
import "./inspector.css";

/** What is selected, as a form made of its meta-schema. `section`: how the section is called to which one goes back where both have no room side by side. */
export function Inspector({ section }: { section: string }) {
  const speak = useSpeak();
  const [selection, select] = useSelection();
  if (selection === null) return <p className="bd-inspector-none sb-muted">{speak(texts["inspector.nothing"])}</p>;
  const leave = () => {
    select(null);
    requestAnimationFrame(() => window.document.querySelector<HTMLElement>(".bd-middle")?.focus());
  };
  const Own = ownInspectors.find(({ places }) => places.test(selection.path))?.Inspector;
  return (
    <div className="bd-inspector">
      <Button small className="bd-back" onClick={leave}>
        {speak(texts["builder.backToPart"], { part: section })}
      </Button>
      {Own ? (
        <Suspense fallback={<Spinner locale={speak.locale} block />}>
          <Own path={selection.path} />
        </Suspense>
      ) : (
        <Inspected key={inspectedAt(selection.path).path} path={inspectedAt(selection.path).path} selected={selection.path} />
      )}
    </div>
  );
}

function Inspected({ path, selected }: { path: string; selected: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const { go, wanted, arrived } = useGo();
  const holder = useRef<HTMLDivElement>(null);
  const { remove, dialog } = useRemoval();
  const { node } = nodeAt(path);
  const above = path.slice(0, path.lastIndexOf("/"));
  const inList = path !== "" && ["list", "map"].includes(nodeAt(above).node.kind);
  const there = useDefinition((definition) => readPointer(definition, path) !== undefined || !inList);
  const title = useDefinition(
    (definition) => titleOfPlace(definition, path),
    (one, other) => one["zh-CN"] === other["zh-CN"] && one.en === other.en,
  );
  useLayoutEffect(() => {
    holder.current?.closest(".bd-side")?.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    if (wanted === null || wanted !== selected || !holder.current) return;
    // What no form can show is shown, and focused, in its section.
    if (nodeAt(selected).node.kind === "opaque") return;
    focusPlace(holder.current, path, selected);
    arrived();
  }, [wanted, selected, path, arrived]);
  // Where it takes the place of the section, what was pressed to come here is hidden.
  useEffect(() => {
    if (matchMedia("(max-width: 859px)").matches) holder.current?.querySelector<HTMLElement>("h2")?.focus();
  }, []);
  if (!there) return <p className="sb-muted">{speak(texts["inspector.gone"])}</p>;
  const parents = segmentsOf(path)
    .slice(0, -1)
    .reduce<string[]>((all, name) => [...all, pointerBelow(all.at(-1) ?? "", name)], [])
    .filter((place) => inspectedAt(place).path === place);
  return (
    <div ref={holder} className="bd-inspected">
      {parents.length > 0 && (
        <ul className="bd-parents">
          {parents.map((place) => (
            <li key={place}>
              <button type="button" onClick={() => go(place)}>
                {speak(titleOfPlace(document.definition, place))}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h2 tabIndex={-1}>{speak(title)}</h2>
      {inList && <Identifier key={path} path={path} />}
      <ProblemsHere path={path} />
      {node.kind === "list" || node.kind === "map" ? (
        <ThingList path={path} />
      ) : node.kind === "values" ? (
        <ValuesPart path={path} node={node} />
      ) : (
        <RecordForm node={node} path={path} only={ownParts(node, path, inList)} />
      )}
      {inList && (
        <div className="bd-inspected-foot">
          <Button small className="bd-remove" onClick={() => remove(path)}>
            {speak(texts["inspector.remove"], { what: speak(title) })}
          </Button>
          {dialog}
        </div>
      )}
    </div>
  );
}

/**
 * The parts that the form of a place shows: not its identifier, which others name and which is given when it is made, and not what is selected by
 * itself.
 */
function ownParts(node: MetaNode, path: string, inList: boolean): string[] {
  return Object.keys(node.schema.properties ?? {}).filter((name) => {
    const below = pointerBelow(path, name);
    return !(inList && name === "id") && !(nodeAt(below).node.kind === "record" && inspectedAt(below).path === below);
  });
}
