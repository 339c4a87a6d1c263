import { walkUi } from "../form/ui-walk.ts";
import type { Findings } from "./findings.ts";
import type { FormPlaces } from "./form-places.ts";
import { dottedPath } from "./pointer.ts";

/** Judges the English texts of a form: each title, step, group, choice and hint has one (a warning), and each translates something that is there. */
export function checkFormTexts({ form, nodes }: FormPlaces, path: string, findings: Findings): void {
  const wanted = new Set<string>();
  const allowed = new Set<string>();
  for (const { pointer, schema, kind } of nodes.values()) {
    if (pointer === "") continue;
    const key = dottedPath(pointer);
    if (typeof schema["title"] === "string") (kind === "group" ? allowed : wanted).add(`${key}.label`);
    if (typeof schema["description"] === "string") wanted.add(`${key}.description`);
    const holder = kind === "list" ? schema["items"] : schema;
    const choices = typeof holder === "object" && holder !== null && !Array.isArray(holder) ? holder["oneOf"] : undefined;
    if (!Array.isArray(choices)) continue;
    for (const choice of choices)
      if (typeof choice === "object" && choice !== null && !Array.isArray(choice) && typeof choice["const"] === "string") wanted.add(`${key}.${choice["const"]}`);
  }
  const walk = walkUi(form);
  for (const { key } of walk.texts.values()) wanted.add(key);
  // Words of a control that people read: its hint, and help of its own.
  for (const { pointer, element } of walk.appearances)
    for (const word of ["placeholder", "help"]) if (typeof element.options?.[word] === "string") wanted.add(`${dottedPath(pointer)}.${word}`);
  const texts = form.texts?.en ?? {};
  for (const key of wanted) if (!Object.hasOwn(texts, key) || texts[key] === "") findings.warning(path, "english-missing", { key });
  for (const key of Object.keys(texts))
    if (!wanted.has(key) && !allowed.has(key)) findings.warning(`${path}/texts/en/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`, "english-unused", { key });
}
