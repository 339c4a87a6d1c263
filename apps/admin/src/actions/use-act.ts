import { type Application, type CallInput, routes } from "@shenbao/contract";
import type { Action } from "@shenbao/engine";
import { useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import type { ReadingNotes } from "../application/use-notes.ts";
import { useText } from "../language/use-text.ts";
import { useDoingOnce } from "../pages/use-doing.ts";

type Body = CallInput<typeof routes.doAction>["body"];

/** Sends an action, or prepares it where it is released with others, under its idempotency key; a refusal is kept to be shown, and nothing of what was typed is touched. */
export function useAct(application: Application, notes: Pick<ReadingNotes, "flush" | "reload">, onDone: () => void) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const { busy, error, runOnce } = useDoingOnce();
  const send = (action: Action, body: Body) =>
    runOnce(async (keyFor) => {
      const { id, revision, decision } = application;
      // What is kept while reading goes first: the action takes it away.
      await notes.flush();
      const replaces = decision && !decision.overtaken ? decision.revision : undefined;
      const key = keyFor([action.id, revision, body, replaces]);
      if (action.release === undefined) await api.call(routes.doAction, { params: { id, action: action.id }, body, revision, key });
      else await api.call(routes.prepareDecision, { params: { id }, body: { action: action.id, input: body.input, reasons: body.reasons, replaces }, revision, key });
      await Promise.all([
        notes.reload(),
        queries.invalidateQueries({ queryKey: ["application", id] }),
        queries.invalidateQueries({ queryKey: ["counts"] }),
        queries.invalidateQueries({ queryKey: ["applications"] }),
        queries.invalidateQueries({ queryKey: ["tables"] }),
      ]);
      notify(t(action.release === undefined ? "actions.done" : "decision.prepared", { action: t.of(action.title) }), { type: "success" });
      onDone();
    });
  return { send, busy, error };
}
