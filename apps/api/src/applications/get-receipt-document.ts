import { Problem, routes } from "@shenbao/contract";
import { receiptMarking, receiptPdf, type PrintedReceipt } from "@shenbao/documents";
import { findAction, layoutOf, trackEvidence } from "@shenbao/engine";
import { seenApplication, seenFiles } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { registerMark } from "../marks/register-mark.ts";
import { proofOf } from "./application-document.ts";
import { loadApplication } from "./load-application.ts";

/** The receipt of the newest submission as PDF, as the caller's role sees it. */
export const getReceiptDocument = bind(routes.getReceiptDocument, async ({ params, caller, locale }, services) => {
  const { record, version, sight } = await loadApplication(services, caller, params.id);
  if (!record.receipt) throw new Problem("not-found");
  const { definition } = version;
  const { title, timezone } = definition;
  const seen = seenApplication(sight, record);
  const { number, action, event, at } = record.receipt;
  const submitted = await services.store.events.submission(record.id, event.sequence);
  const evidence = seenFiles(sight, submitted?.content.evidence ?? {});
  const printed: PrintedReceipt = {
    notice: { id: definition.id, title, timezone, layout: layoutOf(definition) },
    receipt: await proofOf(services, record.receipt, sight),
    event,
    action: findAction(definition, action)?.title ?? { "zh-CN": action, en: action },
    applicant: { name: seen.applicant?.name ?? "", creditCode: seen.applicant?.creditCode ?? null },
    track: definition.tracks.find(({ id }) => id === record.track)?.title ?? null,
    project: seen.name,
    receiver: record.receiver?.name ?? null,
    files: trackEvidence(definition, record.track)
      .filter(({ id }) => sight.seesEvidence(id))
      .map((item) => ({ title: item.title, files: (evidence[item.id] ?? []).map(({ name, sha256 }) => ({ name, sha256 })) })),
    locale,
  };
  const marking = receiptMarking(printed);
  if (marking) await registerMark(services, marking.mark, record.id, at);
  return { file: await receiptPdf(printed), mediaType: "application/pdf", name: `${number}-receipt.pdf` };
});
