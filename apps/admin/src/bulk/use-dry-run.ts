import { type Bulk, Problem, routes } from "@shenbao/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { bulkQuery } from "./bulk-queries.ts";

/** Work on many: a dry run that is begun and looked at, then its doing in the background, whose report is opened. `onBegun`: when that is under way. */
export function useDryRun(onBegun: () => void) {
  const t = useText();
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const once = useOnceKey();
  const [plan, setPlan] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const planned = useQuery({ ...bulkQuery(plan ?? ""), enabled: plan !== null });
  const call = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      once.done();
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) once.done();
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    plan,
    planned,
    /** The dry run is over. */
    over: planned.data?.task.state === "done",
    possible: planned.data?.outcomes.find(({ kind }) => kind === "possible")?.count ?? 0,
    busy,
    error,
    /** Begins a dry run; `of` tells one request from another. */
    lookAt: (of: unknown, begin: (key: string) => Promise<Bulk>) =>
      call(async () => {
        const { task } = await begin(once.keyFor(of));
        setPlan(task.id);
        await queries.invalidateQueries({ queryKey: ["tasks"] });
      }),
    run: () =>
      call(async () => {
        const { task } = await api.call(routes.runBulk, { params: { id: plan ?? "" }, body: {}, key: once.keyFor(["run", plan]) });
        onBegun();
        notify(t("tasks.began"), { type: "info" });
        await queries.invalidateQueries({ queryKey: ["tasks"] });
        void navigate(`/tasks/${task.id}`);
      }),
    anew: () => {
      setPlan(null);
      setError(null);
    },
  };
}
