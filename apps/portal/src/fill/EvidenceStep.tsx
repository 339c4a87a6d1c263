import type { Application } from "@shenbao/contract";
import type { Evidence, NoticeDefinition } from "@shenbao/engine";
import { EvidenceList } from "@shenbao/renderer";
import { FormProblem } from "../account/FormProblem.tsx";
import type { EvidenceFiles } from "../applications/use-evidence.ts";
import { useSay } from "../client/use-say.ts";

interface EvidenceStepProps {
  application: Application;
  definition: NoticeDefinition;
  asked: readonly Evidence[];
  evidence: EvidenceFiles;
}

/** What has to be uploaded with the form. */
export function EvidenceStep({ application, definition, asked, evidence }: EvidenceStepProps) {
  const { say, text, locale } = useSay();
  const clauseOf = (id: string) => {
    const clause = definition.clauses.find((one) => one.id === asked.find((item) => item.id === id)?.clause);
    return clause && text(clause.text);
  };
  return (
    <>
      <p className="sb-muted">{say("fill.evidenceText")}</p>
      <FormProblem problem={evidence.problem} />
      <EvidenceList
        evidence={asked}
        files={evidence.files}
        openIds={application.uploads}
        locale={locale}
        clauseOf={clauseOf}
        upload={evidence.upload}
        remove={evidence.remove}
        open={evidence.open}
        reasons={application.reasons}
      />
    </>
  );
}
