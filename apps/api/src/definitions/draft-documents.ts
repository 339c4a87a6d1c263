import { Problem, routes } from "@shenbao/contract";
import { applicationPdf, emptyFormDocx, emptyFormName, emptyTableName, emptyTableWorkbook, templateOf, type ApplicationDocument } from "@shenbao/documents";
import type { ApplicationFacts, NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import type { Locale } from "@shenbao/texts";
import { bind } from "../http/bind.ts";
import type { FileAnswer } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { wordDocument } from "../templates/word-document.ts";
import { definitionProblem } from "./draft-identity.ts";

/** A form of a draft, empty, as a Word file. */
export const getDraftEmptyForm = bind(routes.getDraftEmptyForm, async ({ params, locale }, services) => {
  const definition = await draftDefinition(services, params.id);
  return made(definition, locale, async () => {
    const form = named(definition.forms, params.form);
    return { file: await emptyFormDocx({ definition, form: params.form, locale }), mediaType: routes.getDraftEmptyForm.file[0], name: `${emptyFormName(form, locale)}.docx` };
  });
});

/** A summary table of a draft, empty, as an Excel workbook. */
export const getDraftEmptyTable = bind(routes.getDraftEmptyTable, async ({ params, locale }, services) => {
  const definition = await draftDefinition(services, params.id);
  return made(definition, locale, async () => {
    const table = named(definition.tables, params.table);
    return { file: await emptyTableWorkbook(table, locale), mediaType: routes.getDraftEmptyTable.file[0], name: `${emptyTableName(table, locale)}.xlsx` };
  });
});

/** An application of a draft as it would be printed, filled in by a sample. */
export const getDraftApplication = bind(routes.getDraftApplication, async ({ params, query, locale, now }, services) => {
  const definition = await draftDefinition(services, params.id);
  return made(definition, locale, async () => {
    const pdf = await applicationPdf(await sampleDocument(services, definition, { ...params, ...query }, locale, now));
    return { file: Buffer.from(pdf), mediaType: "application/pdf", name: `${definition.title[locale]}.pdf` };
  });
});

/** The same in the Word template of its form. */
export const getDraftFilledTemplate = bind(routes.getDraftFilledTemplate, async ({ params, query, locale, now }, services) => {
  const definition = await draftDefinition(services, params.id);
  return made(definition, locale, async () => {
    const document = await sampleDocument(services, definition, { ...params, ...query }, locale, now);
    const template = templateOf(document);
    if (!template) throw new Problem("not-found");
    return { file: await wordDocument(services, document), mediaType: routes.getDraftFilledTemplate.file[0], name: template.name };
  });
});

/** An application as a sample fills it in: the one that is named, else the track's first, else nobody's. @throws Problem "not-found" */
async function sampleDocument(
  services: Services,
  definition: NoticeDefinition,
  of: { track: string; persona?: string | undefined },
  locale: Locale,
  now: number,
): Promise<ApplicationDocument> {
  const { tracks, personas } = definition;
  if (!tracks.some(({ id }) => id === of.track)) throw new Problem("not-found");
  const persona = personas.find((one) => one.track === of.track && (of.persona === undefined || one.id === of.persona));
  if (!persona && of.persona !== undefined) throw new Problem("not-found");
  const application = printedSample(definition, of.track, persona);
  // Nobody uploaded anything: how many files a sample has is all there is to print.
  const files = Object.fromEntries(
    Object.entries(persona?.evidence ?? {}).map(([item, count]) => [
      item,
      Array.from({ length: Math.min(count, 50) }, (_, i) => ({ name: `${i + 1}.pdf`, sha256: "0".repeat(64) })),
    ]),
  );
  const names = new Map((await services.store.organisations.byCodes(codesIn(application.answers))).map(({ code, name }) => [code, name[locale]]));
  return { definition, version: 0, application, files, locale, now, organisationName: (code) => names.get(code) ?? code };
}

function printedSample({ workflow }: NoticeDefinition, track: string, persona: NoticeDefinition["personas"][number] | undefined): ApplicationFacts {
  return {
    id: "sample",
    number: null,
    track,
    state: workflow.initial,
    answers: (persona?.answers ?? {}) as ApplicationFacts["answers"],
    applicant: { code: "sample", name: persona?.applicant.name ?? "", creditCode: persona?.applicant.creditCode ?? null },
    receiver: null,
    reach: [],
    evidence: persona?.evidence ?? {},
    opinions: {},
    reasons: [],
    order: null,
    submittedAt: null,
    handedIn: false,
  };
}

/** What may be codes of organisations among the answers. */
function codesIn(answers: unknown): string[] {
  const codes = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) codes.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect(answers);
  return [...codes].slice(0, 500);
}

async function draftDefinition(services: Services, id: string): Promise<NoticeDefinition> {
  const draft = await services.store.drafts.get(id);
  if (!draft) throw new Problem("not-found");
  return draft.definition;
}

function named<T>(things: Record<string, T>, id: string): T {
  const thing = Object.hasOwn(things, id) ? things[id] : undefined;
  if (thing === undefined) throw new Problem("not-found");
  return thing;
}

/** A file made of a draft. A draft may be of any shape: where that is why the file cannot be made, its errors are told. */
async function made(definition: NoticeDefinition, locale: Locale, make: () => Promise<FileAnswer>): Promise<FileAnswer> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Problem || checkDefinition(definition).every(({ severity }) => severity !== "error")) throw error;
    throw definitionProblem(definition, locale, "definition-unprintable");
  }
}
