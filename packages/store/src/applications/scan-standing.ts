import type { ScanStanding } from "@shenbao/engine/proof";

/** How a stamped scan stands, and the task that reads it. */
export interface ScanRecord {
  standing: ScanStanding;
  task: string;
}

const worstFirst: readonly ScanStanding[] = ["refuted", "unclear", "reading", "proven"];

/** How the scans of an application stand together, as lists show it: as the worst of them does. */
export function scanStanding(scans: Readonly<Record<string, ScanRecord>>): ScanStanding | null {
  const standings = Object.values(scans).map(({ standing }) => standing);
  return worstFirst.find((standing) => standings.includes(standing)) ?? null;
}
