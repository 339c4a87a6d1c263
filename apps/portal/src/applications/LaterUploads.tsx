import type { Application } from "@shenbao/contract";
import type { Form } from "@shenbao/engine";
import { Card, EvidenceList, ScanProof } from "@shenbao/renderer";
import { FormProblem } from "../account/FormProblem.tsx";
import { useSay } from "../client/use-say.ts";
import { SealHere } from "./SealHere.tsx";
import { useScans } from "./use-scans.ts";
import { useEvidence } from "./use-evidence.ts";

interface LaterUploadsProps {
  application: Application;
  form: Form;
  revision(): number;
  /** A file came or went. */
  onRevision(revision: number): void;
}

/** What is uploaded after submission: the stamped scan and the like, while its state takes it. */
export function LaterUploads({ application, form, revision, onRevision }: LaterUploadsProps) {
  const { say, locale } = useSay();
  const { files, upload, put, remove, open, problem } = useEvidence({ application, revision, onRevision });
  const items = (form.evidence ?? []).filter((item) => item.stage === "after-submit" && (application.uploads.includes(item.id) || (files[item.id]?.length ?? 0) > 0));
  const { scans, again } = useScans(
    application.id,
    files,
    items.some(({ proven }) => proven !== undefined),
  );
  if (items.length === 0) return null;
  const proofOf = (id: string) => {
    const scan = scans.find(({ evidence }) => evidence === id);
    return scan && <ScanProof scan={scan} files={files[id] ?? []} locale={locale} own onAgain={() => again(id)} />;
  };
  return (
    <Card title={say("uploads.title")}>
      <div className="sb-stack">
        <FormProblem problem={problem} />
        {items
          .filter((item) => item.sealed && application.uploads.includes(item.id) && (files[item.id]?.length ?? 0) === 0)
          .map((item) => (
            <SealHere key={item.id} application={application} evidence={item.id} onSealed={({ file, revision: next }) => (put(item.id, file), onRevision(next))} />
          ))}
        <EvidenceList
          evidence={items}
          files={files}
          openIds={application.uploads}
          locale={locale}
          reasons={application.reasons}
          upload={upload}
          remove={remove}
          open={open}
          below={({ id }) => proofOf(id)}
        />
      </div>
    </Card>
  );
}
