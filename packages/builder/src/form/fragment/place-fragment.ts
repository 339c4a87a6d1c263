import type { Form, NoticeDefinition } from "@shenbao/engine";
import { moveFields } from "@shenbao/engine/uses";
import { holderAt } from "../commands/form-commands.ts";
import { dotted, editSchema, englishAt, freeProperty, propertiesOf, requiredOf, schemaAt, schemaOf, withProperty } from "../commands/schema-edits.ts";
import { UiEditing } from "../commands/ui-editing.ts";
import { childrenOf, everyNode, nodeAt, placeOf, uiOf, type Gap, type Place, type UiNode } from "../commands/ui-tree.ts";
import type { Fragment, LeftOut } from "./fragment.ts";
import { keptClauses } from "./kept-clauses.ts";
import { moveFilled } from "./move-filled.ts";
import { withoutOutside } from "./without-outside.ts";

/** A form with a fragment in it. */
export interface Placed {
  form: Form;
  /** Where its elements stand. */
  places: Place[];
  /** The names that its fields have here, by their names in the fragment. */
  names: ReadonlyMap<string, string>;
  /** Where its fields stand here, by their names in the fragment. */
  pointers: ReadonlyMap<string, string>;
  /** Rules and evidence that have another identifier here. */
  things: { name: string; id: string }[];
  left: LeftOut[];
}

const deepest = 12;

/**
 * Puts a fragment into a form at a gap. Fields join the object of their neighbours, under names that are free there; identifiers of rules and
 * evidence are made free too; what names them is renamed along. What reads fields that the form does not have is left out and told in `left`.
 * Steps come into the layout of steps whatever the gap. `notice`: the definition it comes into; what cites or looks up what that does not have is left
 * out too. `null` where the fragment cannot stand there (too deep). `evidence: false`: a form that nobody applies with (an opinion) leaves out evidence,
 * and what others fill in.
 */
export function placeFragment(form: Form, gap: Gap, fragment: Fragment, notice?: NoticeDefinition, evidence = true): Placed | null {
  const part = fragment.form;
  const stepwise = uiOf(part).type === "Categorization";
  const where = stepwise ? gapForSteps(uiOf(form), gap) : gap;
  const parent = where && nodeAt(uiOf(form), where.parent);
  if (!where || !parent || !Array.isArray(parent.elements) || (parent.type === "Categorization") !== stepwise) return null;
  const depth = Math.max(...everyNode(uiOf(part)).map(({ place }) => place.length));
  if (where.parent.length + depth > deepest) return null;

  const holder = stepwise ? "" : holderAt(form, where);
  const left: LeftOut[] = [];
  const own = propertiesOf(notice ? keptClauses(part, new Set(notice.clauses.map(({ id }) => id)), left) : schemaOf(part));
  const taken = new Set(Object.keys(propertiesOf(schemaAt(form, holder) ?? {})));
  const names = new Map<string, string>();
  for (const name of Object.keys(own)) {
    // Names of the fragment that are still to come are not given to others.
    const free = freeProperty(new Set([...taken, ...names.values()]), name);
    names.set(name, free);
  }
  const known = withoutOutside(part, schemaOf(form), left, notice, evidence);
  const moves = new Map([...names].map(([from, to]) => [`/${from}`, `${holder}/${to}`]));
  const moved = moveFilled(moveFields({ ...known, schema: part.schema }, moves), moves);

  let schema = form.schema;
  let english: Record<string, string> = { ...form.texts?.en };
  const required = new Set(requiredOf(schemaOf(part)));
  for (const [from, to] of names) {
    const field = own[from];
    if (field) schema = editSchema({ ...form, schema }, holder, (object) => withProperty(object, to, field, required.has(from)));
    for (const [key, text] of Object.entries(englishAt(part, `/${from}`))) english = { ...english, [`${dotted(`${holder}/${to}`)}.${key}`]: text };
  }

  const editing = new UiEditing(form);
  const nodes = childrenOf(uiOf(moved));
  editing.know(uiOf(moved), part.texts?.en ?? {});
  editing.insert(where, nodes);
  const lists = Object.assign({}, ...(["computed", "requiredWhen", "filledBy"] as const).map((word) => listWith(form, moved, word))) as Partial<Form>;
  const things: Placed["things"] = [];
  const more = { ...(evidence && evidenceWith(form, moved, things)), ...rulesWith(form, moved, things), ...lists };
  const made = editing.finish({ schema, ...more, ...(Object.keys(english).length > 0 && { texts: { en: english } }) });
  return {
    form: made,
    places: nodes.map((node) => placeOf(uiOf(made), node) ?? []),
    names,
    pointers: new Map([...names].map(([from, to]) => [from, `${holder}/${to}`])),
    things,
    left,
  };
}

/** The step after the one that a gap is in. */
function gapForSteps(ui: UiNode, { parent, index }: Gap): Gap | null {
  if (ui.type !== "Categorization") return null;
  const step = parent[0];
  return { parent: [], index: step === undefined ? index : step + 1 };
}

/** A form's evidence with the part's, each under an identifier of its own. */
function evidenceWith(form: Form, part: Form, things: Placed["things"]): Partial<Form> {
  const ids = new Set((form.evidence ?? []).map(({ id }) => id));
  const more = (part.evidence ?? []).map((item) => ({ ...item, id: freeId(ids, item.id, things) }));
  return more.length > 0 ? { evidence: [...(form.evidence ?? []), ...more] } : {};
}

function rulesWith(form: Form, part: Form, things: Placed["things"]): Partial<Form> {
  const ids = new Set((form.rules ?? []).map(({ id }) => id));
  const more = (part.rules ?? []).map((rule) => ({ ...rule, id: freeId(ids, rule.id, things) }));
  return more.length > 0 ? { rules: [...(form.rules ?? []), ...more] } : {};
}

function listWith(form: Form, part: Form, word: "computed" | "requiredWhen" | "filledBy"): Partial<Form> {
  const more = part[word] ?? [];
  return more.length > 0 ? { [word]: [...(form[word] ?? []), ...more] } : {};
}

/** An identifier that is free; what is another than wanted is noted. */
export function freeId(taken: Set<string>, wanted: string, things: Placed["things"]): string {
  const stem = wanted.replace(/-\d+$/, "").slice(0, 56);
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  if (id !== wanted) things.push({ name: wanted, id });
  return id;
}
