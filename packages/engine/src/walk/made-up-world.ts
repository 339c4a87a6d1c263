import { sayAll, type Text } from "@shenbao/texts";
import { walkTexts } from "@shenbao/texts/walk";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { fieldsOf, type Field, type FormValidator } from "../form/index.ts";
import { rowPlaces } from "../form/row-places.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { WalkOrganisation, WalkWorld } from "./walk.ts";

/** How many of a level are made up beside those that samples and quotas name. */
const few = 2;
/** Of what samples and quotas name, so many of a level are taken. */
const most = 40;

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.columns ?? [])]);

/**
 * Organisations for a walk: of every level that a form asks for, those that samples and quotas name and a few more; of every role that sees what is
 * below it, one. Whoever receives applications has those of the other such roles above it, in the order of the roles.
 */
export function madeUpWorld(definition: NoticeDefinition, validatorOf: (form: string) => FormValidator, nameOf: (code: string) => Text | undefined = () => undefined): WalkWorld {
  const codes = codesByLevel(definition);
  const receiving = receivingLevel(definition);
  const upper = Object.entries(definition.roles).filter(([, { sees, level }]) => sees.scope === "below" && level !== receiving);
  const above: WalkOrganisation[] = [];
  for (const [role, { level, title }] of upper) {
    if (above.some((one) => one.level === level)) continue;
    const code = above.length === 0 ? definition.owner : `walk-${role}`;
    above.push({ code, name: nameOf(code) ?? title, level, above: [] });
  }
  above.forEach((one, i) => (one.above = above.slice(i + 1).map(({ code }) => code)));
  const levels = new Set([...codes.keys(), ...(receiving === null ? [] : [receiving]), ...Object.values(definition.roles).map(({ level }) => level)]);
  const organisations = [...levels].flatMap((level) => {
    if (above.some((one) => one.level === level)) return [];
    const role = Object.values(definition.roles).find((one) => one.level === level);
    const known = [...(codes.get(level) ?? [])].slice(0, most);
    const more = Array.from({ length: few }, (_, i) => `walk-${level}-${i + 1}`);
    return [...known, ...more].map((code, i): WalkOrganisation => {
      const number = i + 1;
      const name = role ? sayAll(walkTexts["name.organisation"], { number, role: role.title }) : sayAll(walkTexts["name.place"], { number });
      return { code, name: nameOf(code) ?? name, level, above: level === receiving ? above.map((one) => one.code) : [] };
    });
  });
  return { definition, organisations: [...organisations, ...above], validatorOf };
}

/** The level of those who receive applications, as the application forms ask for it. */
function receivingLevel(definition: NoticeDefinition): string | null {
  for (const { form: id } of definition.tracks) {
    const form = definition.forms[id];
    const level = form && flat(fieldsOf(form, definition.year)).find(({ pointer }) => pointer === definition.workflow.receivedBy)?.schema["level"];
    if (typeof level === "string") return level;
  }
  return Object.values(definition.roles).find(({ sees }) => sees.scope === "below")?.level ?? null;
}

/** The codes that samples and limits name, by level. */
function codesByLevel(definition: NoticeDefinition): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  const add = (level: unknown, code: unknown) => {
    if (typeof level !== "string") return;
    const known = codes.get(level) ?? new Set();
    codes.set(level, known);
    if (typeof code === "string" && code !== "") known.add(code);
  };
  for (const { id, form: formId } of definition.tracks) {
    const form = definition.forms[formId];
    if (!form) continue;
    for (const field of flat(fieldsOf(form, definition.year)).filter(({ type }) => type === "organisation")) {
      add(field.schema["level"], null);
      for (const persona of definition.personas.filter(({ track }) => track === id)) {
        const answers = persona.answers as Answers;
        for (const place of rowPlaces([field.pointer], answers, {})) add(field.schema["level"], readPointer(answers, place.fill(field.pointer)));
      }
    }
  }
  const receiving = receivingLevel(definition);
  for (const { scope, limits } of Object.values(definition.quotas)) if (scope === "organisation") for (const code of Object.keys(limits ?? {})) add(receiving, code);
  return codes;
}
