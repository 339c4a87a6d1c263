import { routes } from "@shenbao/contract";
import { loadValidator } from "@shenbao/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** The validator of a form, compiled ahead by the server and loaded as a module from our own origin. */
export const validatorQuery = (noticeId: string, version: number, form: string) =>
  queryOptions({
    queryKey: ["validator", noticeId, version, form],
    queryFn: async () => {
      const address = api.href(routes.getFormValidator, { params: { noticeId, version, form } });
      return loadValidator((await import(/* @vite-ignore */ address)) as Parameters<typeof loadValidator>[0]);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
