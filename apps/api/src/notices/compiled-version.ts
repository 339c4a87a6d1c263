import { compileForm } from "@shenbao/engine/ajv";
import { hashDefinition, type Form, type FormValidator, type NoticeDefinition } from "@shenbao/engine";
import type { VersionRecord } from "@shenbao/store";

/** A published version ready for work: its definition, and what is compiled from it once. */
export interface CompiledVersion {
  noticeId: string;
  version: number;
  hash: string;
  publishedAt: number;
  note: VersionRecord["note"];
  definition: NoticeDefinition;
  /** The definition as everybody may read it: without personas. */
  publicDefinition: NoticeDefinition;
  /** A form by its id. @throws Error for a form the version does not have */
  form(id: string): { form: Form; validate: FormValidator };
  /** Whether a definition says what this version does: what was published in a former shape is compared as it reads today. */
  says(definition: NoticeDefinition): boolean;
  /** The application form of a track. */
  formOf(track: string): { form: Form; validate: FormValidator };
}

/** Makes it. Each form is compiled when it is first needed, and never again. */
export function compileVersion({ noticeId, version, hash, publishedAt, note, definition }: VersionRecord): CompiledVersion {
  const compiled = new Map<string, { form: Form; validate: FormValidator }>();
  const form = (id: string) => {
    const known = compiled.get(id);
    if (known) return known;
    const source = Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
    if (!source) throw new Error(`The notice ${noticeId} has no form ${id}`);
    const made = { form: source, validate: compileForm(source) };
    compiled.set(id, made);
    return made;
  };
  let presentHash: string | undefined;
  return {
    noticeId,
    version,
    hash,
    publishedAt,
    note,
    definition,
    publicDefinition: { ...definition, personas: [] },
    form,
    says: (other) => {
      const said = hashDefinition(other);
      return said === hash || said === (presentHash ??= hashDefinition(definition));
    },
    formOf: (track) => form(definition.tracks.find((one) => one.id === track)?.form ?? ""),
  };
}
