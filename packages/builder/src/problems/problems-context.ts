import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { ProblemsStore, type PersonaOutcomes, type Problems } from "./problems-store.ts";

export const ProblemsContext = createContext<ProblemsStore | null>(null);

const none: Problems = { findings: [], standing: "checking" };
const noRuns: PersonaOutcomes = { runs: [], standing: "running" };
const silent = () => () => {};

/** The findings as they are now. Renders anew when they are others. */
export function useProblems(): Problems {
  const store = useContext(ProblemsContext);
  return useSyncExternalStore(store?.subscribe ?? silent, () => store?.problems ?? none);
}

/** What became of the samples, as they are now. Renders anew only when they are others. */
export function usePersonaOutcomes(): PersonaOutcomes {
  const store = useContext(ProblemsContext);
  return useSyncExternalStore(store?.subscribe ?? silent, () => store?.personas ?? noRuns);
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
