import { type Draft, routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { definitionCopies, type DefinitionCopy } from "./definition-copies.ts";
import { openSavers } from "./open-savers.ts";
import { tabId } from "./tab-id.ts";

/** A definition to build on, with what an earlier visit left unsaved. */
export interface OpenDraft {
  draft: Draft;
  copies: ReturnType<typeof definitionCopies>;
  copy: DefinitionCopy | null;
}

/** Opens a definition for the builder. What is edited on the page is the truth while it is open, so it is not read again by itself. */
export const openDraftQuery = (id: string, account: string) =>
  queryOptions({
    queryKey: ["draft", id, "builder", account],
    queryFn: async ({ signal }): Promise<OpenDraft> => {
      await openSavers.settle(id);
      const copies = definitionCopies(account, id, tabId());
      const [draft, copy] = await Promise.all([api.call(routes.getDraft, { params: { id }, signal }), copies.newest()]);
      return { draft, copies, copy };
    },
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
    gcTime: 0,
  });
