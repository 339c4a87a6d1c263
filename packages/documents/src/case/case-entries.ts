import type { Readable } from "node:stream";
import { trackForm, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import { localTime } from "../typesetting/local-time.ts";
import type { ArchiveEntry } from "./archive.ts";
import { recordPage, type CaseEvent } from "./case-events.ts";
import { safeName, UniqueNames } from "./safe-name.ts";

/** An application with all its files and its record, as its reader sees them: what is null or not there is not for their eyes. */
export interface CaseOf {
  definition: NoticeDefinition;
  version: number;
  id: string;
  number: string | null;
  name: string | null;
  applicant: string | null;
  track: string;
  state: string;
  contentHash: string | null;
  /** The application as PDF. */
  pdf: Buffer;
  /** Files by evidence item, with how each is read. */
  evidence: Record<string, { name: string; mediaType: string; sha256: string; read(): Readable }[]>;
  /** What the marks of stamped scans prove, in words and as it is told by the API. */
  proofs: readonly { evidence: string; headline: string; details: readonly string[]; told: unknown }[];
  events: readonly CaseEvent[];
  locale: Locale;
  /** Now, in milliseconds. */
  now: number;
}

/** What was written of a case. */
export interface WrittenCase {
  files: number;
  bytes: number;
  /** SHA-256 of its manifest, which holds those of all its other files. */
  manifest: string;
}

interface ManifestLine {
  path: string;
  size: number;
  sha256: string;
  of: "document" | "evidence" | "record" | "proof";
  evidence?: string;
  /** What was stored under this hash came out otherwise: the file is damaged. */
  expected?: string;
}

/** What a case's folder or file is called: its number and name. */
export function caseName({ id, number, name, locale }: Pick<CaseOf, "id" | "number" | "name" | "locale">): string {
  return safeName([number ?? id, name].filter(Boolean).join(" "), say(texts["file.untitled"], locale));
}

/**
 * The files of a case, the small ones first made when they are asked for: the PDF, the evidence by item, the record as a page and as JSON, and at
 * the end the manifest with the hash of each, and the same as `sha256sum -c` reads it.
 */
export async function* caseEntries(of: CaseOf, folder = ""): AsyncGenerator<ArchiveEntry, WrittenCase> {
  const { locale } = of;
  const lines: ManifestLine[] = [];
  let bytes = 0;
  const named = (name: string) => folder + name;
  const listed = (entry: Omit<ArchiveEntry, "written" | "path">, line: Pick<ManifestLine, "path" | "of" | "evidence">, expected?: string): ArchiveEntry => ({
    ...entry,
    path: named(line.path),
    written({ size, sha256 }) {
      bytes += size;
      lines.push({ ...line, size, sha256, ...(expected !== undefined && expected !== sha256 && { expected }) });
    },
  });
  const file = (name: "document" | "record" | "manifest" | "sums", ending: string) => `${say(texts[`file.${name}`], locale)}.${ending}`;

  yield listed({ content: of.pdf, packed: true }, { path: file("document", "pdf"), of: "document" });
  for (const { path, evidence, sha256, read } of evidenceFiles(of)) yield listed({ content: read, packed: true }, { path, of: "evidence", evidence }, sha256);
  for (const { evidence, headline, details, told } of of.proofs) {
    const path = `${say(texts["file.proof"], locale)}/${safeName(titleOf(of, evidence), evidence)}`;
    yield listed({ content: Buffer.from(`${[headline, ...details].join("\n")}\n`) }, { path: `${path}.txt`, of: "proof", evidence });
    yield listed({ content: json(told) }, { path: `${path}.json`, of: "proof", evidence });
  }
  const page = recordPage(of.definition, of.track, factsOf(of), of.events, locale);
  yield listed({ content: Buffer.from(page) }, { path: file("record", "html"), of: "record" });
  yield listed({ content: json({ events: of.events }) }, { path: file("record", "json"), of: "record" });

  const { definition, id, number, name, applicant, track, state, contentHash, version } = of;
  const manifest = json({
    format: "shenbao-case/1",
    notice: { id: definition.id, title: definition.title[locale], version },
    application: { id, number, name, applicant, track, state, contentHash },
    madeAt: new Date(of.now).toISOString(),
    files: lines,
  });
  let hash = "";
  yield { path: named(file("manifest", "json")), content: manifest, written: ({ sha256 }) => (hash = sha256) };
  const sums = [...lines, { path: file("manifest", "json"), sha256: hash }].map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  yield { path: named(file("sums", "sha256")), content: Buffer.from(sums) };
  return { files: lines.length + 2, bytes: bytes + manifest.length + Buffer.byteLength(sums), manifest: hash };
}

const titleOf = ({ definition, track, locale }: CaseOf, evidence: string) => trackForm(definition, track).evidence?.find(({ id }) => id === evidence)?.title[locale] ?? evidence;

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

function factsOf({ definition, number, name, applicant, track, state, contentHash, locale, now }: CaseOf): [string, string][] {
  const facts: [keyof typeof texts, string | null | undefined][] = [
    ["record.number", number],
    ["record.name", name],
    ["record.applicant", applicant],
    ["record.track", definition.tracks.find(({ id }) => id === track)?.title[locale]],
    ["record.state", definition.workflow.states[state]?.title[locale]],
    ["record.hash", contentHash],
    ["record.made", localTime(now, definition.timezone)],
  ];
  return facts.flatMap(([key, value]): [string, string][] => (value ? [[say(texts[key], locale), value]] : []));
}

/** The evidence in the order in which it was asked for, each item in a folder of its own; what is asked for no more comes last. */
function evidenceFiles({ definition, track, evidence, locale }: CaseOf): { path: string; evidence: string; sha256: string; read: () => Readable }[] {
  const asked = trackForm(definition, track).evidence ?? [];
  const known = new Set(asked.map(({ id }) => id));
  const items = [...asked, ...Object.keys(evidence).flatMap((id) => (known.has(id) ? [] : [{ id, title: { "zh-CN": id, en: id }, stage: undefined }]))];
  const fallback = say(texts["file.untitled"], locale);
  return items.flatMap(({ id, title, stage }, index) => {
    const files = Object.hasOwn(evidence, id) ? (evidence[id] ?? []) : [];
    const names = new UniqueNames();
    const above = say(texts[stage === "after-submit" ? "file.later" : "file.evidence"], locale);
    const folder = `${above}/${String(index + 1).padStart(2, "0")} ${safeName(title[locale], id)}`;
    return files.map(({ name, sha256, read }) => ({ path: `${folder}/${names.give(safeName(name, fallback))}`, evidence: id, sha256, read }));
  });
}
