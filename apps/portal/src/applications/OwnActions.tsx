import { Problem, type Application } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";
import { ActionButton } from "./ActionButton.tsx";
import { DeleteDraft } from "./DeleteDraft.tsx";

interface OwnActionsProps {
  application: Application;
  definition: NoticeDefinition;
  revision(): number;
  /** The application was changed elsewhere. */
  onStale(): void;
  onDone(sentence: string): void;
}

/**
 * What the applicant can do here beside filling in: the definition's own actions. Those that need a finished form belong to the last
 * step of filling in, as long as the form is open.
 */
export function OwnActions({ application, definition, revision, onStale, onDone }: OwnActionsProps) {
  const { say, text } = useSay();
  const offered = application.actions.flatMap((available) => {
    const action = definition.workflow.actions.find((one) => one.id === available.id);
    const belongsToForm = application.open !== null && action?.needs?.includes("valid");
    return action && !belongsToForm && action.asks === undefined ? [{ action, available }] : [];
  });
  const draft = application.submittedAt === null && application.number === null && application.open !== null;
  if (offered.length === 0 && !draft) return null;
  return (
    <Card title={say("actions.title")}>
      <ul className="p-actions">
        {offered.map(({ action, available }) => (
          <li key={action.id}>
            <ActionButton
              application={application}
              definition={definition}
              action={action}
              available={available}
              revision={revision}
              onProblem={(problem) => problem instanceof Problem && problem.code === "stale" && onStale()}
              onDone={() => onDone(say("actions.done", { action: text(action.title) }))}
            />
          </li>
        ))}
        {draft && (
          <li>
            <DeleteDraft application={application} revision={revision} />
          </li>
        )}
      </ul>
    </Card>
  );
}
