import { type Application, type CallInput, Problem, routes } from "@shenbao/contract";
import type { Action } from "@shenbao/engine";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import type { ReadingNotes } from "../application/use-notes.ts";
import { useText } from "../language/use-text.ts";

type Body = CallInput<typeof routes.doAction>["body"];

/** Sends an action, or prepares it where it is released with others, under its idempotency key; a refusal is kept to be shown, and nothing of what was typed is touched. */
export function useAct(application: Application, notes: Pick<ReadingNotes, "flush" | "reload">, onDone: () => void) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (action: Action, body: Body) => {
    setBusy(true);
    setError(null);
    const { id, revision, decision } = application;
    try {
      // What is kept while reading goes first: the action takes it away.
      await notes.flush();
      const replaces = decision && !decision.overtaken ? decision.revision : undefined;
      const key = once.keyFor([action.id, revision, body, replaces]);
      if (action.release === undefined) await api.call(routes.doAction, { params: { id, action: action.id }, body, revision, key });
      else await api.call(routes.prepareDecision, { params: { id }, body: { action: action.id, input: body.input, reasons: body.reasons, replaces }, revision, key });
      once.done();
      await Promise.all([
        notes.reload(),
        queries.invalidateQueries({ queryKey: ["application", id] }),
        queries.invalidateQueries({ queryKey: ["counts"] }),
        queries.invalidateQueries({ queryKey: ["applications"] }),
        queries.invalidateQueries({ queryKey: ["tables"] }),
      ]);
      notify(t(action.release === undefined ? "actions.done" : "decision.prepared", { action: t.of(action.title) }), { type: "success" });
      onDone();
    } catch (failure) {
      // Decided: a new try is a new deed. Where the answer is unknown the key stays, so that nothing happens twice.
      if (failure instanceof Problem && failure.status < 500) once.done();
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, error };
}
