/** One of the two that are compared: a draft, or a published version. */
export type CompareSide = { kind: "draft"; id: string } | { kind: "version"; noticeId: string; version: number };

/** As it stands in the address: `draft.<id>` or `<notice>.<version>`. */
export const writeSide = (side: CompareSide): string => (side.kind === "draft" ? `draft.${side.id}` : `${side.noticeId}.${side.version}`);

/** Reads it; null for what is none. */
export function readSide(written: string | null): CompareSide | null {
  const draft = /^draft\.([0-9a-f]{24})$/.exec(written ?? "");
  if (draft) return { kind: "draft", id: draft[1] ?? "" };
  const version = /^([a-z0-9][a-z0-9-]{0,63})\.([1-9]\d{0,5})$/.exec(written ?? "");
  return version ? { kind: "version", noticeId: version[1] ?? "", version: Number(version[2]) } : null;
}

/** The page that compares two, come to from a definition. */
export function compareAddress(id: string, before: CompareSide | null, after: CompareSide, part?: string): string {
  const search = new URLSearchParams({ ...(before && { from: writeSide(before) }), to: writeSide(after), ...(part && { part }) });
  return `/definitions/${id}/compare?${search.toString()}`;
}
