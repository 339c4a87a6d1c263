import { type Application, routes, type ScanView } from "@shenbao/contract";
import type { Form } from "@shenbao/engine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { scansQuery } from "./scan-queries.ts";

/** The proofs of an application's stamped scans, where its form has any, and how one is asked for again. */
export function useScans({ id }: Pick<Application, "id">, form: Form): { scans: ScanView[]; readAgain(evidence: string): void } {
  const queries = useQueryClient();
  const { data = [] } = useQuery({ ...scansQuery(id), enabled: form.evidence?.some(({ proven }) => proven !== undefined) ?? false });
  const readAgain = (evidence: string) => {
    void api.call(routes.readScanAgain, { params: { id, evidence }, body: {}, key: newKey() }).finally(() => queries.invalidateQueries(scansQuery(id)));
  };
  return { scans: data, readAgain };
}
