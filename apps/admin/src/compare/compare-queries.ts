import { routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { openSavers } from "../builder/open-savers.ts";
import type { CompareSide } from "./compare-side.ts";

/** A notice that can be chosen: its draft where there is one, and how many versions were published. */
export interface ComparedNotice {
  noticeId: string;
  title: Text;
  year: number;
  draft: string | null;
  /** 0 where nothing was published. */
  versions: number;
}

/** What a side says, and since when. */
export interface SideContent {
  definition: NoticeDefinition;
  /** When it was published or saved. */
  at: string;
}

/** All notices that there are, under work or published, the newest year first. */
export const comparedNoticesQuery = queryOptions({
  queryKey: ["compared", "notices"],
  queryFn: async ({ signal }): Promise<ComparedNotice[]> => {
    const found = new Map<string, ComparedNotice>();
    const { rows: published } = await api.call(routes.listNotices, { signal });
    for (const { id, title, year, version } of published) found.set(id, { noticeId: id, title, year, draft: null, versions: version });
    for (let after: string | null | undefined; after !== null;) {
      const page: Awaited<ReturnType<typeof drafts>> = await drafts(after, signal);
      for (const { id, noticeId, title, year, publishedVersion } of page.rows) found.set(noticeId, { noticeId, title, year, draft: id, versions: publishedVersion ?? 0 });
      after = page.next;
    }
    return [...found.values()].sort((a, b) => b.year - a.year || (a.noticeId < b.noticeId ? -1 : 1));
  },
  staleTime: 0,
});

const drafts = (after: string | undefined, signal: AbortSignal) => api.call(routes.listDrafts, { query: { limit: 200, ...(after && { after }) }, signal });

/** What a side says. A draft is read after what was typed in the builder is saved. */
export const sideQuery = (side: CompareSide) =>
  queryOptions({
    queryKey: side.kind === "draft" ? ["compared", "draft", side.id] : ["compared", side.noticeId, side.version],
    queryFn: async ({ signal }): Promise<SideContent> => {
      if (side.kind === "version") {
        const { definition, publishedAt } = await api.call(routes.getVersionDefinition, { params: { noticeId: side.noticeId, version: side.version }, signal });
        return { definition, at: publishedAt };
      }
      await openSavers.settle(side.id);
      const { definition, updatedAt } = await api.call(routes.getDraft, { params: { id: side.id }, signal });
      return { definition, at: updatedAt };
    },
    ...(side.kind === "draft" ? { staleTime: 0, gcTime: 0 } : { staleTime: Infinity }),
    refetchOnWindowFocus: false,
  });
