import { routes, type Application, type ScanView } from "@shenbao/contract";
import { useEffect, useState } from "react";
import { useRevalidator } from "react-router";
import { call } from "../client/api.ts";
import { idempotencyKey } from "../draft/idempotency-key.ts";

/** How often it is asked how far a reading is, and how soon again where there was no answer, in milliseconds. */
const every = 1_000;
const afterSilence = 10_000;

/** What the stamped scans of an application prove; asked anew when files come or go, and while one is read. */
export function useScans(id: string, files: Application["evidence"], wanted: boolean): { scans: ScanView[]; again(evidence: string): void } {
  const [scans, setScans] = useState<ScanView[]>([]);
  const [asked, setAsked] = useState(0);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let waited = false;
    const ask = async () => {
      // Without an answer the last one stays: the page is whole without it.
      const rows = (await call(routes.listScans, { params: { id } }).catch(() => null))?.rows;
      if (gone) return;
      if (rows) setScans(rows);
      const reading = rows?.some(({ standing }) => standing === "reading") ?? false;
      // What came of it stands among the events of the page too.
      if (rows && waited && !reading) await revalidate();
      waited = reading;
      if (!rows || reading) timer = setTimeout(() => void ask(), rows ? every : afterSilence);
    };
    if (wanted) void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, files, wanted, asked, revalidate]);
  const again = (evidence: string) => void call(routes.readScanAgain, { params: { id, evidence }, body: {}, key: idempotencyKey() }).finally(() => setAsked((count) => count + 1));
  return { scans, again };
}
