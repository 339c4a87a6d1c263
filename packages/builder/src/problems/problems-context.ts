import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { PersonaResult } from "@shenbao/engine/check";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { ProblemsStore, type Problems } from "./problems-store.ts";

export const ProblemsContext = createContext<ProblemsStore | null>(null);
/** What became of the personas, as far as the page knows it. */
export const PersonaResultsContext = createContext<readonly PersonaResult[]>([]);

const none: Problems = { findings: [], standing: "checking" };
const silent = () => () => {};

/** The findings as they are now. Renders anew when they are others. */
export function useProblems(): Problems {
  const store = useContext(ProblemsContext);
  return useSyncExternalStore(store?.subscribe ?? silent, () => store?.problems ?? none);
}

/** The check of a document in a worker, for as long as the component lives. */
export function useProblemsStore(document: DefinitionDocument): ProblemsStore | null {
  const [store, setStore] = useState<ProblemsStore | null>(null);
  useEffect(() => {
    const made = new ProblemsStore(document, new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" }));
    setStore(made);
    return () => made.stop();
  }, [document]);
  return store;
}
