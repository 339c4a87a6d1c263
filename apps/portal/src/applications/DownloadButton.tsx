import { Button } from "@shenbao/renderer";
import { useState, type ReactNode } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { download } from "../client/download.ts";

/** Downloads a file of the API; says why where that fails. */
export function DownloadButton({ href, name, wide = false, children }: { href: string; name: string; wide?: boolean; children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await download(href, name);
    } catch (reason) {
      setProblem(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button wide={wide} busy={busy} onClick={() => void start()}>
        {children}
      </Button>
      <FormProblem problem={problem} />
    </>
  );
}
