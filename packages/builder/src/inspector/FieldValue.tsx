import { isRecord, segmentsOf } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { setPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { choicesOf } from "./choices-of.ts";
import { labelOf } from "./meta-form.ts";
import { nodeAt } from "./meta-node.ts";

/** What is known of every application beside its answers. */
const facts = {
  "$applicant.name": texts["fact.applicant"],
  "$applicant.creditCode": texts["fact.creditCode"],
  "$application.number": texts["fact.number"],
  "$application.order": texts["fact.order"],
  "$receiver.name": texts["fact.receiver"],
};

/** Whether an expression just reads one place (or nothing yet), so that it is a choice. */
export function isSimple(expression: unknown): boolean {
  return expression === undefined || expression === true || readBy(expression) !== null;
}

function readBy(expression: unknown): string | null {
  return isRecord(expression) && Object.keys(expression).length === 1 && typeof expression["var"] === "string" ? expression["var"] : null;
}

/** What a column shows: a field of the application, or what is known of it beside. */
export function FieldValue({ path, label, value }: { path: string; label: string; value: unknown }) {
  const document = useDocument();
  const speak = useSpeak();
  const id = useId();
  const fields = useDefinition(
    (definition) => choicesOf("field", definition, path, []),
    (before, after) => before.length === after.length && before.every((one, i) => one === after[i]),
  );
  const read = readBy(value) ?? "";
  const choices = [
    ...Object.entries(facts).map(([name, title]) => ({ name, title: speak(title) })),
    // The rows of a table are many values: none of them is that of a column.
    ...fields.filter((one) => !one.value.includes("*")).map((one) => ({ name: segmentsOf(one.value).join("."), title: speak(one.title) })),
  ];
  const known = read === "" || choices.some(({ name }) => name === read);
  return (
    <div className="bd-part" data-place={path}>
      <h3>
        <label htmlFor={id}>{label}</label>
      </h3>
      <select
        id={id}
        className="sb-input sb-select"
        value={read}
        onChange={({ target }) => document.apply(setPlace(path, { var: target.value }, labelOf(nodeAt(path).node, path)))}
      >
        {read === "" && <option value="">{speak(texts["inspector.chooseValue"])}</option>}
        {!known && <option value={read}>{speak(texts["inspector.unknown"], { value: read })}</option>}
        {choices.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
