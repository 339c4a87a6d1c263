import { type CallInput, routes, type Task } from "@shenbao/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useSentence } from "../pages/use-sentence.ts";

/** Begins an export as a task, and says so, or why not. */
export function useBeginExport() {
  const t = useText();
  const notify = useNotify();
  const sentence = useSentence();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const begin = async (body: unknown, call: (key: string) => Promise<Task>) => {
    setBusy(true);
    try {
      await call(once.keyFor(body));
      once.done();
      notify(t("tasks.began"), { type: "info" });
      await queries.invalidateQueries({ queryKey: ["tasks"] });
    } catch (failure) {
      notify(sentence(failure), { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    list: (body: CallInput<typeof routes.startExport>["body"]) => begin(body, (key) => api.call(routes.startExport, { body, key })),
    cases: (body: CallInput<typeof routes.startCases>["body"]) => begin(body, (key) => api.call(routes.startCases, { body, key })),
  };
}
