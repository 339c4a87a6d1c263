import { Problem, routes, type SheetPreview } from "@shenbao/contract";
import { readTableWorkbook, ReadingRefused, type ReadTable } from "@shenbao/documents";
import { compareSheet, plainValue, type SheetChange, type SheetComparison, type SheetManifest, type SheetPlace } from "@shenbao/engine";
import { TableClosed, type ApplicationRecord } from "@shenbao/store";
import { say, type Locale, type Text, type TextParams } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { readWhole } from "../http/read-whole.ts";
import type { Services } from "../services.ts";
import { previewText } from "./change-table.ts";
import { judgeCells } from "./judge-cells.ts";
import { openTable, refuseLate, type AccessibleTable } from "./table-access.ts";
import { applicationsOf, opinionColumns, standingRows } from "./table-content.ts";
import { isSealed, sealOf } from "./table-seal.ts";

const largest = 10_000_000;

/** What a filled-in sheet would change in one's own table, cell by cell, and what of it is refused. Nothing is written. */
export const previewSheet = bind(routes.previewSheet, async ({ params, upload, caller, locale, log }, services) => {
  const open = await openTable(services, caller, params, "keep-table");
  if (open.record?.handedIn) await storing(locale, () => Promise.reject(new TableClosed()));
  refuseLate(open, services.clock.now(), locale);
  const unreadable = (text: Text, values: TextParams = {}) => new Problem("form-unreadable", { name: upload.name, why: say(text, locale, values) });
  const read = await readWhole(upload, largest)
    .then(readTableWorkbook)
    .catch((error: unknown) => {
      if (!(error instanceof ReadingRefused)) throw error;
      log.info({ code: error.code }, "sheet not read");
      throw error.code === "busy" ? new Problem("busy") : unreadable(error.sentence);
    });
  const { manifest, rows } = await genuine(services, open, read, unreadable);
  const now = services.clock.now();
  const applications = await applicationsOf(services, open);
  const standing = standingRows(open, applications, now, manifest.locale);
  const compared = await judged(services, open, applications, compareSheet(open.version.definition, open.shape, manifest, rows, standing), now);
  const revision = open.record?.revision ?? 0;
  const changes = compared.changes.map(({ id, columnId, value }) => ({ applicationId: id, column: columnId, value }));
  const seal = await sealOf(services, "preview", previewText(open, revision, { changes, order: compared.order }));
  return { body: previewView(compared, { name: upload.name, made: manifest.revision, revision, seal }, locale), etag: revision };
});

/** The manifest and rows of a file that is this table's own and whole. @throws Problem "form-unreadable" with the sentence */
async function genuine(
  services: Services,
  { version, table, organisation }: AccessibleTable,
  { carried, table: found }: ReadTable,
  unreadable: (text: Text, values?: TextParams) => Problem,
): Promise<{ manifest: SheetManifest; rows: NonNullable<ReadTable["table"]>["rows"] }> {
  if (!carried) throw unreadable(texts["file.foreign"]);
  if (!(await isSealed(services, "sheet", carried.manifest, carried.seal))) throw unreadable(texts["file.tampered"]);
  const manifest = JSON.parse(carried.manifest) as SheetManifest;
  if (manifest.notice !== version.noticeId) throw unreadable(texts["file.notice"]);
  if (manifest.table !== table) throw unreadable(texts["file.table"]);
  if (manifest.organisation !== organisation.code) throw unreadable(texts["file.organisation"]);
  if (manifest.version !== version.version) throw unreadable(texts["file.version"]);
  if (!found) throw unreadable(texts["file.no-sheet"]);
  const { columns } = manifest;
  const header = Array.from({ length: Math.max(columns.length, found.header.length) }, (_, index) => ({ cell: found.header[index], column: columns[index] }));
  for (const { cell, column } of header)
    if (!column || plainValue(cell?.value ?? null) !== plainValue(column.title))
      throw unreadable(texts["file.header"], { at: cell?.at ?? "", title: column?.title ?? "", found: String(cell?.value ?? "") });
  return { manifest, rows: found.rows };
}

/** What the fields' own schemas and the rules of the action say of the changes: those that they refuse become refusals with their sentence. */
async function judged(services: Services, open: AccessibleTable, applications: readonly ApplicationRecord[], compared: SheetComparison, now: number): Promise<SheetComparison> {
  const columns = new Map(opinionColumns(open).map((one) => [one.column.id, one]));
  const outcome: SheetComparison = { ...compared, changes: [], refusals: [...compared.refusals] };
  const byApplication = new Map<string, SheetChange[]>();
  for (const change of compared.changes) byApplication.set(change.id, [...(byApplication.get(change.id) ?? []), change]);
  for (const [id, changes] of byApplication) {
    const record = applications.find((one) => one.id === id);
    if (!record) continue;
    const cells = (some: readonly SheetChange[]) =>
      some.flatMap(({ columnId, value }) => (columns.has(columnId) ? [{ open: columns.get(columnId) as NonNullable<ReturnType<typeof columns.get>>, value }] : []));
    const refuse = (change: SheetChange, message: Text) => outcome.refusals.push({ ...placeOf(change), before: change.before, after: change.after, message });
    let left = changes;
    const all = await judgeCells(services, record, cells(left), now);
    if ("findings" in all) {
      // Each by itself, so that one wrong cell does not take the right ones beside it along.
      const alone = await Promise.all(changes.map(async (change) => ({ change, found: await judgeCells(services, record, cells([change]), now) })));
      for (const { change, found } of alone) if ("findings" in found) refuse(change, found.findings[0]?.finding.message ?? texts["cell.absent"]);
      left = alone.filter(({ found }) => !("findings" in found)).map(({ change }) => change);
      const rest = await judgeCells(services, record, cells(left), now);
      if ("findings" in rest) {
        for (const change of left) refuse(change, rest.findings[0]?.finding.message ?? texts["cell.absent"]);
        left = [];
      }
    }
    outcome.changes.push(...left);
  }
  return outcome;
}

const placeOf = ({ at, row, name, column }: SheetPlace): SheetPlace => ({ at, row, name, column });

function previewView(compared: SheetComparison, of: { name: string; made: number; revision: number; seal: string }, locale: Locale): SheetPreview {
  return {
    ...of,
    changes: compared.changes.map(({ id, columnId, value, before, after, ...place }) => ({ ...placeOf(place), applicationId: id, columnId, value, before, after })),
    order: compared.order,
    moved: compared.moved.map(({ name, before, after }) => ({ name, before, after })),
    refusals: compared.refusals.map(({ message, before, after, ...place }) => ({ ...placeOf(place), before, after, why: message[locale] })),
    conflicts: compared.conflicts.map(({ base, now, file, ...place }) => ({ ...placeOf(place), base, now, file })),
    notes: compared.notes.map((note) => note[locale]),
  };
}
