import { pointerBelow, readPointer, segmentsOf } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useContext } from "react";
import { useDocument } from "../document/document-context.ts";
import { addPlace, movePlace, removePlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { LevelsContext } from "./levels-context.ts";
import { choicesAt, labelOf } from "./meta-form.ts";
import { nodeAt, type MetaNode } from "./meta-node.ts";

/** References that are chosen one by one: to fields, of which there are many, and those whose order counts. Chosen from what is there, moved up and down, taken away. */
export function OrderedReferences({ path, node }: { path: string; node: MetaNode }) {
  const document = useDocument();
  const speak = useSpeak();
  const levels = useContext(LevelsContext);
  const definition = useDefinition((whole) => whole);
  const value = readPointer(definition, path);
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  const choices = choicesAt(node, path, { definition, locale: speak.locale, levels });
  const label = labelOf(node, path);
  const above = nodeAt(path.slice(0, path.lastIndexOf("/"))).node;
  const required = above.schema.required?.includes(segmentsOf(path).at(-1) ?? "") ?? false;
  const titleOf = (one: string) => {
    const choice = choices.find((known) => known.value === one);
    return choice ? speak(choice.title) : speak(texts["inspector.unknown"], { value: one });
  };
  const remove = (at: number) => {
    // The last one goes with its list, where that may be left out: it means something else than an empty one.
    document.apply(chosen.length === 1 && !required ? removePlace(path, label) : removePlace(pointerBelow(path, at), label));
  };
  return (
    <div className="bd-things" data-place={path}>
      <div className="bd-things-head">
        <h3>{speak(label)}</h3>
      </div>
      {node.schema.help && <p className="sb-help">{speak(node.schema.help)}</p>}
      {chosen.length > 0 && (
        <ul aria-label={speak(label)}>
          {chosen.map((one, at) => (
            <li key={one} className="bd-thing">
              <span className="bd-thing-title">{titleOf(one)}</span>
              <span className="bd-thing-buttons">
                <IconButton
                  icon="up"
                  label={speak(texts["inspector.up"], { what: titleOf(one) })}
                  disabled={at === 0}
                  onClick={() => document.apply(movePlace(path, at, at - 1, label))}
                />
                <IconButton
                  icon="down"
                  label={speak(texts["inspector.down"], { what: titleOf(one) })}
                  disabled={at === chosen.length - 1}
                  onClick={() => document.apply(movePlace(path, at, at + 1, label))}
                />
                <IconButton icon="remove" label={speak(texts["inspector.remove"], { what: titleOf(one) })} onClick={() => remove(at)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <select
        className="sb-input sb-select"
        aria-label={speak(texts["inspector.addTo"], { what: speak(label) })}
        value=""
        onChange={({ target }) => document.apply(addPlace(pointerBelow(path, chosen.length), target.value, label))}
      >
        <option value="">{speak(texts["inspector.addTo"], { what: speak(label) })}</option>
        {choices
          .filter((choice) => !chosen.includes(choice.value))
          .map((choice) => (
            <option key={choice.value} value={choice.value}>
              {speak(choice.title)}
            </option>
          ))}
      </select>
    </div>
  );
}
