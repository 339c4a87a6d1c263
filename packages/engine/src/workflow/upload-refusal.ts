import { sayAll } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { editRefusal } from "./edit-refusal.ts";
import { openPlaces } from "./open-places.ts";
import type { Refusal } from "./refusal.ts";
import { filesOpen, uploadsOpen } from "./uploads-open.ts";

/**
 * Why the applicant cannot add or take away a file of an evidence item now, or null. Evidence of the form follows the form's own editing; what a state names is open as long as the state lasts.
 * Where a return named single files, these may be replaced (`replaces`) and nothing else.
 */
export function uploadRefusal(definition: NoticeDefinition, application: ApplicationFacts, evidence: string, now: number, replaces?: string): Refusal | null {
  const open = uploadsOpen(definition, application).includes(evidence);
  if (open && definition.workflow.states[application.state]?.uploads?.includes(evidence)) return null;
  const edit = editRefusal(definition, application, now);
  if (edit) return edit;
  if (open && openPlaces(definition, application) !== null) return null;
  if (replaces !== undefined && filesOpen(definition, application, evidence).includes(replaces)) return null;
  const path = `evidence:${evidence}`;
  return { code: "field-closed", params: { path }, texts: sayAll(texts["refusal.field-closed"], { path }) };
}
