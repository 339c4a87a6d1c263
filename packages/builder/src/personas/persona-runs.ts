import { interpretForm, type Form, type NoticeDefinition, type Persona } from "@shenbao/engine";
import { runPersona, type PersonaRun } from "@shenbao/engine/personas";

interface KnownRun {
  /** What it was judged by: nothing else of a definition is read. */
  read: readonly unknown[];
  run: PersonaRun;
}

/** The samples of a definition that is edited: those are run again whose answers, form or facts are other objects than before. */
export class PersonaRuns {
  #known = new WeakMap<Persona, KnownRun>();
  readonly #run: (definition: NoticeDefinition, persona: Persona) => PersonaRun;

  constructor(run = (definition: NoticeDefinition, persona: Persona) => runPersona(definition, persona, interpretForm)) {
    this.#run = run;
  }

  /** Runs one more sample with every step, and is done with all of them. Only for a definition without errors. */
  *of(definition: NoticeDefinition): Generator<undefined, PersonaRun[]> {
    const runs: PersonaRun[] = [];
    for (const persona of definition.personas) {
      const read = readBy(definition, formOf(definition, persona));
      let known = this.#known.get(persona);
      if (!known || known.read.some((one, i) => !Object.is(one, read[i]))) {
        known = { read, run: this.#run(definition, persona) };
        this.#known.set(persona, known);
        yield;
      }
      runs.push(known.run);
    }
    return runs;
  }
}

function formOf({ tracks, forms }: NoticeDefinition, { track }: Persona): Form | undefined {
  const id = tracks.find((one) => one.id === track)?.form;
  return id !== undefined && Object.hasOwn(forms, id) ? forms[id] : undefined;
}

/** What `runPersona` and the facts it makes read of a definition beside the sample itself. */
const readBy = ({ id, year, opens, timezone, registers, workflow }: NoticeDefinition, form: Form | undefined): unknown[] => [
  form,
  registers,
  id,
  year,
  opens,
  timezone,
  workflow.initial,
];
