import type { VerifiedDocument } from "@shenbao/contract";
import type { MarkKind } from "@shenbao/documents";
import type { NoticeDefinition } from "@shenbao/engine";
import type { MarkRecord } from "@shenbao/store";
import type { Text } from "@shenbao/texts";
import type { Services } from "../services.ts";

/** What is public of a printed document, as things stand now. */
export type Known = Pick<VerifiedDocument, "kind" | "notice" | "number" | "title" | "version" | "newer"> & { /** In milliseconds. */ at: number | null };

/** How each kind is told; `null` where what it was of is no longer there. */
const tellers: Record<MarkKind, (services: Services, mark: MarkRecord, definition: NoticeDefinition) => Promise<Omit<Known, "kind" | "notice"> | null>> = {
  application: submission,
  receipt: submission,
  async table({ store }, { subject, contentHash, application }, { tables }) {
    const handedIn = (await store.tables.byId(subject))?.handedIn ?? null;
    const title: Text | null = tables[application.split("/")[0] ?? ""]?.title ?? null;
    // As long as it is not handed in it may change any time; then one content is bound.
    const newer = handedIn && (handedIn.content ?? handedIn.hash) !== contentHash ? { version: null, at: new Date(handedIn.at).toISOString() } : null;
    return { number: null, title, version: null, newer, at: newer ? null : (handedIn?.at ?? null) };
  },
  async result({ store }, { subject, version, at }, { publication }) {
    const newest = await store.results.newest(subject);
    return (
      newest && {
        number: null,
        title: publication.title,
        version,
        at,
        newer: newest.edition > version ? { version: newest.edition, at: new Date(newest.publishedAt).toISOString() } : null,
      }
    );
  },
};

async function submission({ store }: Services, { subject, application, version, at }: MarkRecord): Promise<Omit<Known, "kind" | "notice"> | null> {
  const submissions = await store.events.submissions(subject);
  const newest = submissions.at(-1);
  if (!newest || submissions.length < version) return null;
  return { number: application, title: null, version, at, newer: submissions.length > version ? { version: submissions.length, at: new Date(newest.at).toISOString() } : null };
}

/** What is told of a document of the register. */
export async function knownOf(services: Services, mark: MarkRecord): Promise<Known | null> {
  const version = await services.versions.newest(mark.noticeId);
  if (!version || !Object.hasOwn(tellers, mark.kind)) return null;
  const kind = mark.kind as MarkKind;
  const told = await tellers[kind](services, mark, version.definition);
  return told && { kind, notice: { id: mark.noticeId, title: version.definition.title }, ...told };
}
