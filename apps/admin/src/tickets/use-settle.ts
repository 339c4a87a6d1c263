import { type Application, routes } from "@shenbao/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";

/** Settles tickets one after the other, each upon the revision before; shows then what the server says. */
export function useSettle(application: Application) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const settle = async (tickets: string[], settled: boolean) => {
    setError(null);
    let { revision } = application;
    try {
      for (const ticket of tickets) {
        setBusy(ticket);
        ({ revision } = await api.call(routes.settleTicket, { params: { id: application.id, ticket }, revision, body: { settled } }));
      }
    } catch (failure) {
      setError(failure);
    } finally {
      await queries.invalidateQueries({ queryKey: ["application", application.id], exact: true });
      setBusy(null);
    }
  };
  return { settle, busy, error };
}
