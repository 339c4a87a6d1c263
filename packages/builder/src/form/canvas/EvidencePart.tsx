import { pointerBelow, type Evidence } from "@shenbao/engine";
import { Button, EvidenceList } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useDefinition } from "../../document/use-definition.ts";
import { ThingList } from "../../inspector/ThingList.tsx";
import { useSpeak } from "../../language/locale-context.ts";
import { formPath } from "../form-at.ts";

const nothing = () => Promise.resolve();
const noFiles = {};
const noIds: readonly string[] = [];
const none: readonly Evidence[] = [];

/** The evidence that a form asks for: its items to be chosen, moved and added, and below them what those see who upload it. */
export function EvidencePart({ id, onAdd }: { id: string; onAdd(): void }) {
  const speak = useSpeak();
  const evidence = useDefinition(({ forms }) => forms[id]?.evidence) ?? none;
  if (evidence.length === 0)
    return (
      <div className="bf-empty">
        <p className="sb-muted">{speak(texts["forms.noEvidence"])}</p>
        <Button small onClick={onAdd}>
          {speak(texts["forms.addEvidence"])}
        </Button>
      </div>
    );
  return (
    <>
      <ThingList path={pointerBelow(formPath(id), "evidence")} />
      <div className="bf-evidence" inert>
        <EvidenceList
          evidence={evidence}
          files={noFiles}
          openIds={evidence.filter(({ stage }) => stage !== "after-submit").map((item) => item.id) ?? noIds}
          locale={speak.locale}
          upload={nothing}
          remove={nothing}
          open={() => {}}
        />
      </div>
    </>
  );
}
