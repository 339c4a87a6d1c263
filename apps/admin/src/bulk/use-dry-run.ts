import { type Bulk, routes } from "@shenbao/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useDoingOnce } from "../pages/use-doing.ts";
import { bulkQuery } from "./bulk-queries.ts";

/** Work on many: a dry run that is begun and looked at, then its doing in the background, whose report is opened. `onBegun`: when that is under way. */
export function useDryRun(onBegun: () => void) {
  const t = useText();
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const { busy, error, runOnce, forget } = useDoingOnce();
  const [plan, setPlan] = useState<string | null>(null);
  const planned = useQuery({ ...bulkQuery(plan ?? ""), enabled: plan !== null });
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
      runOnce(async (keyFor) => {
        const { task } = await begin(keyFor(of));
        setPlan(task.id);
        await queries.invalidateQueries({ queryKey: ["tasks"] });
      }),
    run: () =>
      runOnce(async (keyFor) => {
        const { task } = await api.call(routes.runBulk, { params: { id: plan ?? "" }, body: {}, key: keyFor(["run", plan]) });
        onBegun();
        notify(t("tasks.began"), { type: "info" });
        await queries.invalidateQueries({ queryKey: ["tasks"] });
        void navigate(`/tasks/${task.id}`);
      }),
    anew: () => {
      setPlan(null);
      forget();
    },
  };
}
