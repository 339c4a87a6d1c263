import { Problem, routes } from "@shenbao/contract";
import { resultMarking, resultPdf, type PrintedResult } from "@shenbao/documents";
import { layoutOf } from "@shenbao/engine";
import { bind } from "../http/bind.ts";
import { markSigner } from "../marks/mark-keys.ts";
import { registerMark } from "../marks/register-mark.ts";

/** The published result, or an earlier edition, as PDF, by the version it was published under. */
export const getResultDocument = bind(routes.getResultDocument, async ({ params, query, locale }, services) => {
  const editions = await services.store.results.editions(params.noticeId);
  const result = query.edition === undefined ? editions[0] : editions.find(({ edition }) => edition === query.edition);
  const version = result && (await services.versions.get(params.noticeId, result.version));
  if (!result || !version) throw new Problem("not-found");
  const { id, title, timezone, issuer, publication, tracks } = version.definition;
  const { edition, publishedAt, note = null, period = null, hash } = result;
  const printed: PrintedResult = {
    notice: { id, title, timezone, layout: layoutOf(version.definition) },
    issuer,
    title: publication.title,
    intro: publication.intro ?? null,
    edition,
    publishedAt,
    note,
    period,
    columns: publication.columns.map((column) => ({ id: column.id, title: column.title, kind: column.kind })),
    tracks: result.tracks.map(({ track, rows }) => ({ title: tracks.find((one) => one.id === track)?.title ?? { "zh-CN": track, en: track }, rows: rows[locale] ?? [] })),
    locale,
    contentHash: hash,
    signer: await markSigner(services),
  };
  await registerMark(services, resultMarking(printed).mark, id, publishedAt);
  return { file: await resultPdf(printed), mediaType: "application/pdf", name: `${publication.title[locale]}.pdf` };
});
