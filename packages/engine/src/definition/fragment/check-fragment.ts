import type { Text } from "@shenbao/texts";
import { builderFragmentTexts as texts } from "@shenbao/texts/builder-fragment";
import { checkDefinition } from "../check-definition.ts";
import type { Form, NoticeDefinition } from "../definition.generated.ts";
import { isText } from "../is-text.ts";
import { isRecord } from "../json.ts";
import { fragmentFormat, type Fragment } from "./fragment.ts";

/** What may be pasted at most, in characters. */
const largest = 2_000_000;

/** What is found of a fragment and does not keep it from being placed: what it names elsewhere is left out there, and empty words are to be filled. */
const borne: ReadonlySet<string> = new Set([
  "variable-unknown",
  "pointer-unknown",
  "scope-unknown",
  "clause-unknown",
  "register-unknown",
  "register-column-unknown",
  "form-unknown",
  "state-unknown",
  "title-missing",
]);

/**
 * Reads a fragment that comes from outside: a clipboard, a library. Whatever is given, it never throws: what is no fragment, or has in it what no
 * form may have (a forbidden name, a pattern that cannot be judged in linear time, a reference to outside), gets a sentence.
 * @param given the text, or the JSON that it holds
 */
export function checkFragment(given: unknown): { fragment: Fragment; problem: null } | { fragment: null; problem: Text } {
  const refuse = (problem: Text) => ({ fragment: null, problem });
  let json = given;
  if (typeof given === "string") {
    if (given.length > largest) return refuse(texts["fragment.large"]);
    try {
      json = JSON.parse(given) as unknown;
    } catch {
      return refuse(texts["fragment.foreign"]);
    }
  }
  if (!isRecord(json) || typeof json["format"] !== "string" || !json["format"].startsWith("shenbao.form-fragment/")) return refuse(texts["fragment.foreign"]);
  if (json["format"] !== fragmentFormat) return refuse(texts["fragment.version"]);
  const { title, form } = json;
  if (!isRecord(form) || !isText(title)) return refuse(texts["fragment.foreign"]);
  const definition = around(form as unknown as Form);
  const finding = checkDefinition(definition).find(({ path, severity, code }) => severity === "error" && path.startsWith("/forms/") && !borne.has(code));
  const outOfBounds = checkDefinition({ ...definition, title }).find(({ severity, path }) => severity === "error" && (path === "" || path.startsWith("/title")));
  const wrong = finding ?? outOfBounds;
  if (wrong) return refuse({ "zh-CN": `${texts["fragment.wrong"]["zh-CN"]}${wrong.message["zh-CN"]}`, en: `${texts["fragment.wrong"].en} ${wrong.message.en}` });
  const { ui, schema } = form as unknown as Form;
  const root: unknown = (ui as { type?: unknown }).type;
  if ((root !== "VerticalLayout" && root !== "Categorization") || !isRecord((schema as { properties?: unknown }).properties)) return refuse(texts["fragment.foreign"]);
  return { fragment: { format: fragmentFormat, title: { "zh-CN": title["zh-CN"], en: title.en }, form: form as unknown as Form }, problem: null };
}

/** A notice whose one application form it is: the least that has the shape of one. */
function around(form: Form): NoticeDefinition {
  const title = { "zh-CN": "-", en: "-" };
  return {
    id: "fragment",
    year: 2000,
    title,
    summary: title,
    timezone: "Asia/Shanghai",
    owner: "owner",
    opens: "2000-01-01",
    issuer: title,
    basis: [],
    contacts: [],
    clauses: [],
    roles: { applicant: { title, level: "applicant", sees: { scope: "own" } } },
    tracks: [{ id: "track", title, summary: title, form: "form", name: "/name" }],
    forms: { form },
    deadlines: {},
    quotas: {},
    workflow: {
      initial: "draft",
      receivedBy: "/receiver",
      states: { draft: { title, tone: "neutral", open: "all" }, sent: { title, tone: "progress" } },
      actions: [{ id: "send", title, from: ["draft"], to: "sent", by: "applicant" }],
    },
    reviews: {},
    tables: {},
    publication: { title, by: "applicant", states: ["sent"], columns: [{ id: "number", title, value: { var: "$application.number" }, kind: "text" }] },
    personas: [],
  };
}
