import { isRecord, type Form, type Json } from "@shenbao/engine";
import { remove, rename } from "@shenbao/engine/uses";
import { conditionOf, expressionOf } from "../conditions/ui-condition.ts";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { addPlace, setPlace } from "../document/place-commands.ts";
import { writeChanges } from "../document/write-changes.ts";
import { kindOfSchema } from "../form/canvas/kind-of.ts";
import { addColumn, columnsOf } from "../form/commands/column-commands.ts";
import type { FieldKind } from "../form/commands/field-kinds.ts";
import { removeElement, type Edited } from "../form/commands/form-commands.ts";
import { addElement } from "../form/commands/layout-commands.ts";
import { renameChoice } from "../form/commands/rename-choice.ts";
import { schemaAt } from "../form/commands/schema-edits.ts";
import { childrenOf, pointerOf, uiOf, type Place, type UiNode } from "../form/commands/ui-tree.ts";
import { blankForm, freeFormId } from "../form/commands/whole-forms.ts";
import { elementPath, formPath } from "../form/form-at.ts";
import { schemaPath, targetAt } from "../form/settings/element-target.ts";
import { settingNames } from "../form/settings/settings-node.ts";
import { readSettings, writeSetting, type SetChoice } from "../form/settings/settings.ts";

const label = { "zh-CN": "改", en: "Edit" };
/** Settings that are not written with the others: those of choices have values of their own, those of columns are fields, sums name columns. */
const apart: ReadonlySet<string> = new Set(["choices", "columns", "sums"]);

/**
 * Makes the fields, layout and English texts of a form anew by the commands of the section of forms alone: another form, its steps and elements from
 * the palette, their settings, names, choices, columns and conditions. What is beside them (rules, evidence) is left empty.
 */
export class FormRemaking {
  readonly #document: DefinitionDocument;
  readonly #id: string;
  readonly #wanted: Form;

  constructor(document: DefinitionDocument, id: string, wanted: Form) {
    this.#document = document;
    this.#id = id;
    this.#wanted = wanted;
  }

  make(): void {
    const free = freeFormId(this.#document.definition);
    this.#document.apply(addPlace(formPath(free), blankForm() as unknown as Json, label));
    if (free !== this.#id) this.#document.replace(label, rename(this.#document.definition, { kind: "form", id: free }, this.#id));
    const ui = uiOf(this.#wanted);
    if (ui.type === "Categorization") childrenOf(ui).forEach((step, index) => this.#step(step, [index]));
    else childrenOf(ui).forEach((node, index) => this.#element(node, [index], { parent: [], index: index + 1 }));
    // What the blank form began with goes, and with it the step that it came into.
    this.#remove(ui.type === "Categorization" ? [0, 0] : [0]);
  }

  #form(): Form {
    const form = this.#document.definition.forms[this.#id];
    if (!form) throw new Error(`no form ${this.#id}`);
    return form;
  }

  #replace(next: Form): void {
    const before = this.#form();
    this.#document.apply({
      label,
      recipe: (draft) => {
        const held = draft.forms[this.#id];
        if (held) writeChanges(held, before, next);
      },
    });
  }

  #put(edit: (form: Form) => Edited): Place {
    const { form, place } = edit(this.#form());
    this.#replace(form);
    return place;
  }

  #remove(place: Place): void {
    const left = removeElement(this.#form(), place);
    if (!left) throw new Error("nothing would be left");
    this.#replace(left);
  }

  #step(wanted: UiNode, from: Place): void {
    const last = childrenOf(uiOf(this.#form())).length - 1;
    const place = this.#put((form) => addElement(form, { parent: [last], index: 0 }, "step", ""));
    this.#settings(elementPath(this.#id, place), elementPath(this.#id, from), false);
    childrenOf(wanted).forEach((node, index) => this.#element(node, [...from, index], { parent: place, index: index + 1 }));
    this.#remove([...place, 0]);
  }

  #element(node: UiNode, from: Place, gap: { parent: Place; index: number }): void {
    const pointer = pointerOf(node);
    const schema = pointer === null ? null : schemaAt(this.#wanted, pointer);
    if (pointer === null || !schema) throw new Error(`${node.type} is not made here`);
    const place = this.#put((form) => addElement(form, gap, kindOfSchema(schema) as FieldKind, ""));
    const path = elementPath(this.#id, place);
    this.#settings(path, elementPath(this.#id, from), false);
    const made = targetAt(this.#form(), path)?.pointer ?? "";
    if (isRecord(schemaAt(this.#wanted, `${pointer}/*`)?.["properties"])) this.#columns(made, pointer);
    const { sums } = readSettings(this.#wanted, this.#targetIn(this.#wanted, elementPath(this.#id, from)));
    this.#replace(writeSetting(this.#form(), this.#targetIn(this.#form(), path), "sums", sums));
    this.#call(made, pointer);
    if (isRecord(node.rule)) {
      const expression = expressionOf(node.rule["condition"]);
      if (expression === null) throw new Error("no such condition");
      this.#document.apply(setPlace(`${path}/rule`, { effect: String(node.rule["effect"]), condition: conditionOf(expression) }, label));
    }
  }

  #columns(table: string, wanted: string): void {
    const before = columnsOf(this.#form(), table);
    const names = columnsOf(this.#wanted, wanted).map((name) => {
      const from = `${wanted}/*/${name}`;
      const added = addColumn(this.#form(), table, kindOfSchema(schemaAt(this.#wanted, from) ?? {}) as FieldKind, "");
      this.#replace(added.form);
      const root = formPath(this.#id);
      this.#settings(root + schemaPath(`${table}/*/${added.name}`), root + schemaPath(from), true);
      return [added.name, from] as const;
    });
    for (const name of before) {
      const { definition } = remove(this.#document.definition, { kind: "field", form: this.#id, pointer: `${table}/*/${name}` });
      this.#document.replace(label, definition);
    }
    for (const [name, from] of names) this.#call(`${table}/*/${name}`, from);
  }

  /** Gives a field the name that another has. */
  #call(pointer: string, wanted: string): void {
    const name = wanted.slice(wanted.lastIndexOf("/") + 1);
    if (pointer.endsWith(`/${name}`)) return;
    this.#document.replace(label, rename(this.#document.definition, { kind: "field", form: this.#id, pointer }, name));
  }

  #targetIn(form: Form, path: string) {
    const target = targetAt(form, path);
    if (!target) throw new Error(`nothing at ${path}`);
    return target;
  }

  #settings(path: string, from: string, column: boolean): void {
    const wanted = this.#targetIn(this.#wanted, from);
    const settings = readSettings(this.#wanted, wanted);
    for (const name of settingNames(wanted.kind, column).filter((one) => !apart.has(one)))
      this.#replace(writeSetting(this.#form(), this.#targetIn(this.#form(), path), name, settings[name]));
    const choices = settings["choices"] as unknown as SetChoice[] | undefined;
    if (choices) this.#choices(path, choices);
  }

  #choices(path: string, choices: readonly SetChoice[]): void {
    const numbered = choices.map(({ title }, i) => ({ value: `choice${i + 1}`, title }));
    this.#replace(writeSetting(this.#form(), this.#targetIn(this.#form(), path), "choices", numbered as unknown as Json));
    const { pointer } = this.#targetIn(this.#form(), path);
    choices.forEach(({ value }, i) => {
      if (pointer !== null) this.#document.replace(label, renameChoice(this.#document.definition, this.#id, pointer, `choice${i + 1}`, value));
    });
  }
}
