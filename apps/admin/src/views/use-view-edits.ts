import { type CallInput, routes, type View } from "@shenbao/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";

type Change = CallInput<typeof routes.changeView>["body"];
type New = Omit<CallInput<typeof routes.createView>["body"], "noticeId">;

export type ViewEdits = ReturnType<typeof useViewEdits>;

/** What one does to views; a refusal is kept to be shown, and the views are asked for anew after each. */
export function useViewEdits(noticeId: string) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function done<T>(work: () => Promise<T>, said?: string): Promise<T | null> {
    setBusy(true);
    setError(null);
    try {
      const answer = await work();
      await queries.invalidateQueries({ queryKey: ["views", noticeId] });
      if (said !== undefined) notify(said, { type: "success" });
      return answer;
    } catch (failure) {
      setError(failure);
      await queries.invalidateQueries({ queryKey: ["views", noticeId] });
      return null;
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    error,
    create: (view: New) =>
      done(async () => {
        const body = { noticeId, ...view };
        const made = await api.call(routes.createView, { body, key: once.keyFor(body) });
        once.done();
        return made;
      }, t("views.kept")),
    change: ({ id, revision }: View, change: Change) => done(() => api.call(routes.changeView, { params: { id }, body: change, revision }), t("views.kept")),
    remove: ({ id, revision }: View) => done(async () => (await api.call(routes.removeView, { params: { id }, revision }), true), t("views.deleted")),
    begin: (view: string | null) => done(() => api.call(routes.setDefaultView, { params: { noticeId }, body: { view } })),
  };
}
