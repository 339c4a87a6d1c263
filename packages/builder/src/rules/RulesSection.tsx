import { segmentsOf, type NoticeDefinition } from "@shenbao/engine";
import { useState } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { formPath } from "../form/form-at.ts";
import { FormChoice } from "../form/FormChoice.tsx";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSelection } from "../selection/selection.ts";
import { AddEntry } from "./AddEntry.tsx";
import { EntryWords } from "./EntryWords.tsx";
import type { EntryKind } from "./new-entry.ts";
import "../form/form.css";
import "./rules.css";

const kinds: readonly EntryKind[] = ["rules", "requiredWhen", "computed"];

/** How many of them each form has. */
const entriesOf = ({ forms }: NoticeDefinition): Record<string, number> =>
  Object.fromEntries(Object.entries(forms).map(([id, form]) => [id, kinds.reduce((sum, kind) => sum + (form[kind]?.length ?? 0), 0)]));
const sameCounts = (before: Record<string, number>, after: Record<string, number>) => sameItems(Object.entries(before).flat(), Object.entries(after).flat());

/** What the forms say beside their fields: rules, what is required when, what is computed; each as a sentence. */
export function RulesSection() {
  const [selection, select] = useSelection();
  const ids = useDefinition(({ forms }) => Object.keys(forms), sameItems);
  const counts = useDefinition(entriesOf, sameCounts);
  const first = useDefinition(({ tracks }) => tracks[0]?.form);
  const [kept, keep] = useState<string | null>(null);
  const [forms, named] = segmentsOf(selection?.path ?? "");
  const wanted = forms === "forms" && named !== undefined ? named : kept;
  const id = wanted !== null && ids.includes(wanted) ? wanted : (first ?? ids[0]);
  if (id === undefined) return null;
  return (
    <div className="bd-page">
      <div className="bf-head">
        <FormChoice
          id={id}
          counts={counts}
          onChoose={(one) => {
            keep(one);
            select(null);
          }}
        />
      </div>
      {kinds.map((kind) => {
        const path = `${formPath(id)}/${kind}`;
        return (
          <section className="bd-card" key={path}>
            <ThingList path={path} heading={2} detail={(place) => <EntryWords path={place} kind={kind} />} adding={<AddEntry key={path} form={id} kind={kind} />} />
          </section>
        );
      })}
    </div>
  );
}
