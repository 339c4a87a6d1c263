import type { Form, NoticeDefinition } from "@shenbao/engine";
import type { Fragment } from "@shenbao/engine/fragment";
import type { Gap } from "../form/commands/ui-tree.ts";
import { placeFragment, type Placed } from "../form/fragment/place-fragment.ts";

/** A block of the library in one of its versions. */
export interface BlockContent {
  id: string;
  version: number;
  fragment: Fragment;
}

/** Puts a block into a form at a gap, and keeps which block it was and what of it became what here. `null` where it cannot stand there. */
export function placeBlock(form: Form, gap: Gap, { id, version, fragment }: BlockContent, notice: NoticeDefinition, evidence: boolean): Placed | null {
  const placed = placeFragment(form, gap, fragment, notice, evidence);
  if (!placed) return null;
  const fields = [...placed.pointers].map(([name, at]) => ({ name, at }));
  const entry = { block: id, version, fields, ...(placed.things.length > 0 && { things: placed.things }) };
  return { ...placed, form: { ...placed.form, blocks: [...(form.blocks ?? []), entry] } };
}
