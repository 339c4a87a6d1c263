import { canonicalJson, sha256, type Json, type NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { StoredApplication } from "../applications/application-record.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { handInHash, type HandedIn, type TableRecord } from "../tables/table-store.ts";
import type { QuotaCounter } from "../quotas/quota-store.ts";
import { resultHash, type ResultRecord } from "../results/result-store.ts";
import type { Report } from "./invariant-finding.ts";

/** Orders of tables that are not handed in run 1…n; those that are have the hash of what they bind. */
export async function checkTables(context: StoreContext, newest: Map<string, NoticeDefinition>, report: Report): Promise<void> {
  const applications = context.collection<StoredApplication>("applications");
  for await (const table of context.collection<TableRecord & { _id: string }>("tables").find()) {
    const where = `tables ${table._id}`;
    const definition = newest.get(table.noticeId);
    const shape = definition?.tables[table.table];
    if (!definition || !shape) {
      report({ check: "table", where, message: sayAll(apiDomainTexts["invariant.table-unknown"]) });
      continue;
    }
    if (table.handedIn) {
      const { hash, ...bound } = table.handedIn;
      if (handInHash(bound) !== hash) report({ check: "table", where, message: sayAll(apiDomainTexts["invariant.table-hash"]) });
      await checkBound(context, where, table.handedIn, report);
      continue;
    }
    if (shape.order !== "manual") continue;
    const rows = await applications
      .find(
        { noticeId: table.noticeId, reach: table.organisation.code, state: { $in: shape.states }, track: { $in: shape.tracks ?? definition.tracks.map((track) => track.id) } },
        { projection: { order: 1 } },
      )
      .sort({ order: 1 })
      .toArray();
    if (rows.some((row, index) => row.order !== index + 1))
      report({ check: "order", where, message: sayAll(apiDomainTexts["invariant.order"], { orders: rows.map((row) => row.order ?? "-").join(", ") }) });
  }
}

/** What was handed in: its applications are its rows, and each held what was bound when it was submitted. */
async function checkBound(context: StoreContext, where: string, { rows, applications }: HandedIn, report: Report): Promise<void> {
  if (!applications) return;
  const wrong = applications.length !== rows.length || applications.some(({ id }, index) => rows[index]?.applicationId !== id);
  const events = context.collection<{ applicationId: string; contentHash: string | null }>("events");
  const found = await events
    .find({ applicationId: { $in: applications.map(({ id }) => id) }, contentHash: { $ne: null } }, { projection: { applicationId: 1, contentHash: 1 } })
    .toArray();
  const submitted = new Set(found.map(({ applicationId, contentHash }) => `${applicationId} ${contentHash}`));
  const unknown = applications.filter(({ id, contentHash }) => contentHash === null || !submitted.has(`${id} ${contentHash}`));
  if (wrong || unknown.length > 0)
    report({ check: "table", where, message: sayAll(apiDomainTexts["invariant.table-bound"], { ids: unknown.map(({ id }) => id).join(", ") || "–" }) });
}

/** Counters of quotas say what the applications say. */
export async function checkQuotas(context: StoreContext, counted: Map<string, number>, report: Report): Promise<void> {
  const seen = new Set<string>();
  for await (const counter of context.collection<QuotaCounter & { _id: string }>("quotas").find()) {
    seen.add(counter._id);
    const found = counted.get(counter._id) ?? 0;
    if (found !== counter.count) report({ check: "quota", where: `quotas ${counter._id}`, message: sayAll(apiDomainTexts["invariant.quota"], { counter: counter.count, found }) });
  }
  for (const [id, found] of counted)
    if (!seen.has(id)) report({ check: "quota", where: `quotas ${id}`, message: sayAll(apiDomainTexts["invariant.quota"], { counter: 0, found }) });
}

/** Published results are what was published. */
export async function checkResults(context: StoreContext, report: Report): Promise<void> {
  for await (const result of context.collection<ResultRecord & { _id: string }>("results").find()) {
    if (resultHash(result.tracks) !== result.hash)
      report({
        check: "result",
        where: `results ${result._id}`,
        message: sayAll(apiDomainTexts["invariant.result"], { found: sha256(canonicalJson(result.tracks as unknown as Json)) }),
      });
  }
}
