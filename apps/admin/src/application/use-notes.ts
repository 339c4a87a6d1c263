import { type Notes, type Pin, routes } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { api } from "../api/api.ts";
import { type Kept, NotesKeeper, type NotesStanding } from "./notes-keeper.ts";

const nothing: Kept = { pins: [], inputs: {} };
const nobody: Notes["others"] = [];
const silent = () => () => undefined;

/** What one writes down while reading an application, kept on the server. */
export interface ReadingNotes {
  pins: Pin[];
  inputs: Record<string, Answers>;
  others: Notes["others"];
  standing: NotesStanding;
  /** Why they are not kept. */
  problem: unknown;
  /** Whether they are there to be written on. */
  ready: boolean;
  /** Writes down what has to be changed at a place; null takes it away. */
  put(at: string, text: string | null, ticket?: string): void;
  setInput(form: string, answers: Answers): void;
  flush(): Promise<void>;
  /** An action has sent some of them. */
  reload(): Promise<void>;
}

/** The notes of the one who reads. */
export function useNotes(id: string): ReadingNotes {
  const loaded = useQuery({
    queryKey: ["notes", id],
    queryFn: ({ signal }) => api.call(routes.getNotes, { params: { id }, signal }),
    // Read once; what is written here is newer.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const keeper = useMemo(() => (loaded.data ? keeperOf(id, loaded.data) : null), [id, loaded.data]);
  const subscribe = keeper?.subscribe ?? silent;
  const kept = useSyncExternalStore(subscribe, () => keeper?.kept ?? nothing);
  const standing = useSyncExternalStore(subscribe, () => keeper?.standing ?? "saved");
  const problem = useSyncExternalStore(subscribe, () => keeper?.problem ?? null);
  useEffect(() => {
    const leave = () => void keeper?.flush();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, [keeper]);
  return useMemo(
    () => ({
      ...kept,
      others: keeper?.others ?? nobody,
      standing,
      problem,
      ready: keeper !== null,
      put: (at, text, ticket) => keeper?.edit((before) => ({ ...before, pins: pinsAfter(before.pins, at, text, ticket) })),
      setInput: (form, answers) => keeper?.edit((before) => ({ ...before, inputs: { ...before.inputs, [form]: answers } })),
      flush: async () => keeper?.flush(),
      reload: async () => keeper?.reload(),
    }),
    [keeper, kept, standing, problem],
  );
}

function pinsAfter(pins: Pin[], at: string, text: string | null, ticket: string | undefined): Pin[] {
  if (text === null) return pins.filter((pin) => pin.at !== at);
  const known = pins.find((pin) => pin.at === at);
  const again = ticket ?? known?.ticket;
  const pin: Pin = { at, text, ...(again !== undefined && { ticket: again }) };
  return known ? pins.map((one) => (one === known ? pin : one)) : [...pins, pin];
}

function keeperOf(id: string, loaded: Notes): NotesKeeper {
  const name = `shenbao.admin.notes.${id}`;
  return new NotesKeeper(
    loaded,
    {
      load: () => api.call(routes.getNotes, { params: { id } }),
      save: (kept, revision) => api.call(routes.saveNotes, { params: { id }, revision, body: kept }),
    },
    {
      read: () => JSON.parse(sessionStorage.getItem(name) ?? "null") as Kept | null,
      write: (kept) => sessionStorage.setItem(name, JSON.stringify(kept)),
      clear: () => sessionStorage.removeItem(name),
    },
  );
}
