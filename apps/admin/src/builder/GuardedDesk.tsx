import { hasShape } from "@shenbao/builder";
import { BrokenDefinition } from "./BrokenDefinition.tsx";
import { BuildDesk } from "./BuildDesk.tsx";
import type { OpenDraft } from "./open-draft-query.ts";

/** The builder for a definition that has the shape of one; for any other the way to its source. */
export function GuardedDesk({ open }: { open: OpenDraft }) {
  return hasShape(open.draft.definition) ? <BuildDesk open={open} /> : <BrokenDefinition draft={open.draft} />;
}
