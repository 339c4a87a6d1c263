import { canonicalJson, missingCells, openColumns, openValue, sha256, tableRows, type Json, type OpinionColumn, type StandingRow } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord, type TableRow } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { rowsOf } from "../applications/table-order.ts";
import type { Services } from "../services.ts";
import type { AccessibleTable } from "./table-access.ts";

/** The columns that the table's keeper fills in with an opinion. */
export function opinionColumns({ version, shape }: Pick<AccessibleTable, "version" | "shape">): OpinionColumn[] {
  return openColumns(version.definition, shape).filter((one): one is OpinionColumn => one.kind === "opinion");
}

/** The applications of a table that is not handed in, in their order. */
export function applicationsOf(services: Services, { version, shape, organisation }: AccessibleTable, tx?: ClientSession): Promise<ApplicationRecord[]> {
  return rowsOf(services, tx, version, version.noticeId, { shape, organisation: organisation.code });
}

/** The rows as they stand, with the values of their open cells. */
export function standingRows(open: AccessibleTable, applications: readonly ApplicationRecord[], now: number, locale: Locale): StandingRow[] {
  const columns = opinionColumns(open);
  const facts = applications.map((record) => applicationFacts(record, false));
  const byId = new Map(facts.map((one, index) => [one.id, { facts: one, name: applications[index]?.name ?? applications[index]?.number ?? "" }]));
  return tableRows(open.version.definition, open.table, facts, now, locale).map(({ applicationId, order, cells }) => {
    const found = byId.get(applicationId);
    return {
      id: applicationId,
      order,
      name: found?.name ?? "",
      cells,
      open: Object.fromEntries(columns.map((column) => [column.column.id, found ? openValue(column, found.facts) : null])),
    };
  });
}

/** Open cells that must be filled in and are empty. */
export function missingIn({ version, shape }: AccessibleTable, applications: readonly ApplicationRecord[]): { applicationId: string; column: string }[] {
  return applications.flatMap((record) => missingCells(version.definition, shape, applicationFacts(record, false)).map((column) => ({ applicationId: record.id, column })));
}

/** The rows as they are bound and printed: in Chinese, whoever asks. */
export function boundRows({ version, table }: AccessibleTable, applications: readonly ApplicationRecord[], now: number): TableRow[] {
  return tableRows(
    version.definition,
    table,
    applications.map((record) => applicationFacts(record, false)),
    now,
    "zh-CN",
  );
}

/** The hash over what a table says: whose it is, its rows in their order, and what each application held when it was submitted. */
export function contentOfTable({ version, table, organisation }: AccessibleTable, rows: readonly TableRow[], applications: readonly ApplicationRecord[]): string {
  const hashes = new Map(applications.map(({ id, contentHash }) => [id, contentHash]));
  const said = rows.map(({ applicationId, order, cells }) => ({ applicationId, order, cells, contentHash: hashes.get(applicationId) ?? null }));
  return sha256(canonicalJson({ notice: version.noticeId, version: version.version, table, organisation: organisation.code, rows: said } as unknown as Json));
}

/** The beginning of a hash as people compare it: 1a2b-3c4d-5e6f-7a8b. */
export function checkCode(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join("-");
}
