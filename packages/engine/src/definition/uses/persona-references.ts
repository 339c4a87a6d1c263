import type { Persona } from "../definition.generated.ts";
import { isRecord } from "../json.ts";
import { dottedPath, withStars } from "../pointer.ts";
import type { FormReferences } from "./form-references.ts";
import type { Note, User } from "./reference.ts";
import { renameInPointer, renameKey, takeOut } from "./written-name.ts";

/** Tells what a persona names: its track, the fields it answers, its evidence, and what its expected findings point at. */
export class PersonaReferences {
  readonly #user: User;
  readonly #path: string;
  readonly #persona: Persona;

  constructor(
    readonly personas: Persona[],
    index: number,
    readonly form: FormReferences | undefined,
    readonly note: Note,
  ) {
    const persona = personas[index] as Persona;
    this.#persona = persona;
    this.#path = `/personas/${index}`;
    this.#user = { subject: { kind: "persona", id: persona.id }, title: persona.title };
  }

  all(): void {
    const persona = this.#persona;
    const user = this.#user;
    this.note({
      path: this.#path,
      named: { kind: "persona", id: persona.id },
      user,
      how: "itself",
      rename: (to) => (persona.id = to),
      drop: () => takeOut(this.personas, persona),
    });
    this.note({ path: `${this.#path}/track`, named: { kind: "track", id: persona.track }, user, how: "how.answers", rename: (to) => (persona.track = to) });
    if (!this.form) return;
    this.#answers(persona.answers, "", `${this.#path}/answers`, 0);
    const evidence = persona.evidence;
    for (const id of Object.keys(evidence))
      this.note({
        path: `${this.#path}/evidence/${id}`,
        named: { kind: "evidence", forms: [this.form.id], id },
        user,
        how: "how.answers",
        rename: (to) => renameKey(evidence, id, to),
        drop: () => Reflect.deleteProperty(evidence, id),
      });
    this.#expected(this.form);
  }

  #answers(value: unknown, place: string, path: string, depth: number): void {
    if (depth > 16) return;
    if (Array.isArray(value)) return value.forEach((row: unknown, i) => this.#answers(row, place, `${path}/${i}`, depth + 1));
    if (!isRecord(value) || !this.form) return;
    for (const [name, below] of Object.entries(value)) {
      const own = place === "" ? name : `${place}.${name}`;
      if (this.form.places.paths.has(own)) {
        this.note({
          path: `${path}/${name}`,
          named: { kind: "field", forms: [this.form.id], place: own },
          user: this.#user,
          how: "how.answers",
          rename: (to, at) => {
            if (at === own.split(".").length - 1) renameKey(value, name, to);
          },
          drop: () => Reflect.deleteProperty(value, name),
        });
      }
      this.#answers(below, own, `${path}/${name}`, depth + 1);
    }
  }

  #expected(form: FormReferences): void {
    const { findings } = this.#persona.expect;
    const common = { user: this.#user, how: "how.expects" } as const;
    findings.forEach((finding, i) => {
      const path = `${this.#path}/expect/findings/${i}`;
      const drop = () => takeOut(findings, finding);
      if (form.form.rules?.some(({ id }) => id === finding.code))
        this.note({ ...common, path: `${path}/code`, named: { kind: "rule", forms: [form.id], id: finding.code }, rename: (to) => (finding.code = to), drop });
      if (finding.at.startsWith("evidence:"))
        this.note({ ...common, path: `${path}/at`, named: { kind: "evidence", forms: [form.id], id: finding.at.slice(9) }, rename: (to) => (finding.at = `evidence:${to}`), drop });
      else if (form.places.paths.has(dottedPath(withStars(finding.at))))
        this.note({
          ...common,
          path: `${path}/at`,
          named: { kind: "field", forms: [form.id], place: dottedPath(finding.at) },
          rename: (to, depth) => (finding.at = renameInPointer(finding.at, to, depth)),
          drop,
        });
    });
  }
}
