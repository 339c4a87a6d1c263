import type { Text } from "@shenbao/texts";
import type { Evidence, Expression, NoticeDefinition } from "./definition.generated.ts";
import { checkExpression } from "../expression/check-expression.ts";
import { registersNamed } from "../expression/registers-named.ts";
import { variablesOf } from "../expression/variables-of.ts";
import type { Findings } from "./findings.ts";
import type { FormPlaces } from "./form-places.ts";
import { tableOf } from "../form/row-places.ts";

/** What an expression may read beside the facts that are always there. */
export interface Reach {
  /** Forms whose answers are the root: a variable must be in one of them at least. */
  answers: readonly FormPlaces[];
  /** The form of `$input`. */
  input?: FormPlaces | undefined;
  /** The pointers it is stated at: one through rows gives `$row` and `$index`. */
  at?: readonly string[];
}

const facts: Readonly<Record<string, ReadonlySet<string>>> = {
  $notice: new Set(["id", "year"]),
  $applicant: new Set(["name", "creditCode"]),
  $receiver: new Set(["code", "name"]),
  $application: new Set(["number", "track", "state", "submittedAt", "order"]),
};

/** The definition with what every part of the check asks of it. */
export class Meaning {
  constructor(
    readonly definition: NoticeDefinition,
    readonly findings: Findings,
    /** Readable forms by id. */
    readonly forms: ReadonlyMap<string, FormPlaces>,
  ) {}

  /** The application forms of some tracks; of all where none are named. */
  applicationForms(tracks?: readonly string[]): FormPlaces[] {
    const ids = new Set(this.definition.tracks.filter((track) => tracks?.includes(track.id) ?? true).map((track) => track.form));
    return [...ids].map((id) => this.forms.get(id)).filter((form): form is FormPlaces => form !== undefined);
  }

  /** What a thing is called, for sentences; its identifier where it is not there. */
  title(kind: "action" | "form" | "quota" | "role" | "state" | "track", id: string): Text | string {
    const { workflow, forms, quotas, roles, tracks } = this.definition;
    if (kind === "action" || kind === "track") return (kind === "action" ? workflow.actions : tracks).find((one) => one.id === id)?.title ?? id;
    const things: Record<string, { title: Text }> = { form: forms, quota: quotas, role: roles, state: workflow.states }[kind];
    return (Object.hasOwn(things, id) && things[id]?.title) || id;
  }

  /** Judges an expression and what it reads. */
  expression(expression: Expression | undefined, path: string, reach: Reach): void {
    if (expression === undefined) return;
    const faults = checkExpression(expression);
    for (const fault of faults) this.findings.say(path + fault.path, "expression", fault.message);
    if (faults.length > 0) return;
    for (const variable of variablesOf(expression)) if (!this.#isKnown(variable, reach)) this.findings.error(path, "variable-unknown", { variable });
    for (const { register, column } of registersNamed(expression)) this.#lookUp(register, column, path);
  }

  #lookUp(id: string, column: string | null, path: string): void {
    const { registers = {} } = this.definition;
    const register = Object.hasOwn(registers, id) ? registers[id] : undefined;
    if (!register) this.findings.error(path, "register-unknown", { id: id.slice(0, 100) });
    else if (column !== null && !register.columns?.some((one) => one.id === column)) this.findings.error(path, "register-column-unknown", { id: column.slice(0, 100) });
  }

  /** Judges a pointer into one of some forms. */
  pointer(pointer: string | undefined, path: string, forms: readonly FormPlaces[]): void {
    if (pointer === undefined || forms.length === 0) return;
    if (!forms.some(({ nodes }) => nodes.has(pointer))) this.findings.error(path, "pointer-unknown", { pointer });
  }

  /** Judges that a pointer is in every one of some forms. */
  pointerEverywhere(pointer: string | undefined, path: string, forms: readonly FormPlaces[]): void {
    for (const form of forms) this.pointer(pointer, path, [form]);
  }

  clause(id: string | undefined, path: string): void {
    if (id !== undefined && !this.definition.clauses.some((clause) => clause.id === id)) this.findings.error(`${path}/clause`, "clause-unknown", { id });
  }

  /** Judges an id that must be a key of a part of the definition. */
  reference(kind: "form" | "deadline" | "quota" | "role" | "state" | "table", id: string | undefined, path: string): boolean {
    if (id === undefined) return true;
    const { definition } = this;
    const known = {
      form: definition.forms,
      deadline: definition.deadlines,
      quota: definition.quotas,
      role: definition.roles,
      state: definition.workflow.states,
      table: definition.tables,
    }[kind];
    if (Object.hasOwn(known, id)) return true;
    this.findings.error(path, `${kind}-unknown`, { id });
    return false;
  }

  states(ids: readonly string[] | undefined, path: string): void {
    ids?.forEach((id, i) => this.reference("state", id, `${path}/${i}`));
  }

  /** Judges ids of evidence, of one application form at least; of a stage where one is named. */
  evidence(ids: readonly string[] | undefined, path: string, stage?: Evidence["stage"]): void {
    const forms = this.applicationForms();
    ids?.forEach((id, i) => {
      if (forms.length > 0 && !forms.some(({ form }) => form.evidence?.some((item) => item.id === id && (stage === undefined || item.stage === stage))))
        this.findings.error(`${path}/${i}`, "evidence-unknown", { id });
    });
  }

  track(id: string, path: string): void {
    if (!this.definition.tracks.some((track) => track.id === id)) this.findings.error(path, "track-unknown", { id });
  }

  #isKnown(variable: string, { answers, input, at }: Reach): boolean {
    const [head = "", ...rest] = variable.split(".");
    if (!head.startsWith("$")) return variable === "" || answers.length === 0 || answers.some(({ paths }) => paths.has(variable));
    if (head === "$today") return rest.length === 0;
    const table = at?.map(tableOf).find((found) => found !== null);
    if (head === "$index") return rest.length === 0 && typeof table === "string";
    if (head === "$row") return typeof table === "string" && (rest.length === 0 || answers.some(({ nodes }) => nodes.has(`${table}/*/${rest.join("/")}`)));
    if (head === "$input") return input !== undefined && (rest.length === 0 || input.paths.has(rest.join(".")));
    if (head === "$opinion") return this.#isOpinion(rest);
    const names = Object.hasOwn(facts, head) ? facts[head] : undefined;
    return names !== undefined && rest.length === 1 && names.has(rest[0] as string);
  }

  /** `$opinion.<form>.<field>`: a form that some action has filled. */
  #isOpinion([id = "", ...field]: string[]): boolean {
    const form = this.forms.get(id);
    if (!this.definition.workflow.actions.some((action) => action.form === id)) return false;
    return form === undefined || field.length === 0 || form.paths.has(field.join("."));
  }
}
