import { nodeOf, type MetaNode } from "../../inspector/meta-node.ts";
import type { ElementKind } from "../canvas/kind-of.ts";

/** Which record of the meta-schema `field.schema.json` says what can be set of a kind of element. */
const records: Readonly<Record<ElementKind, string>> = {
  text: "Text",
  longText: "Text",
  number: "Number",
  money: "Number",
  date: "Plain",
  month: "Plain",
  creditCode: "Plain",
  telephone: "Plain",
  mobile: "Plain",
  email: "Plain",
  postcode: "Plain",
  webAddress: "Plain",
  yesNo: "YesNo",
  organisation: "Organisation",
  choice: "Choice",
  region: "Choice",
  choices: "Choices",
  fixedTable: "FixedTable",
  freeTable: "FreeTable",
  cards: "Cards",
  object: "Object",
  step: "Step",
  group: "Group",
  row: "Row",
  note: "Note",
  evidence: "Plain",
};

/** Every kind of element. */
export const elementKinds = Object.keys(records) as readonly ElementKind[];

/** What can be set of a kind of element. */
export function settingsNode(kind: ElementKind): MetaNode {
  return nodeOf(`field.schema.json#/definitions/${records[kind]}Settings`);
}

/** Settings that a column of a table has no place for: they are of the control, which is the table's. */
const ofControls: ReadonlySet<string> = new Set(["width", "placeholder"]);

/** The names of what can be set, in order. */
export function settingNames(kind: ElementKind, column: boolean): string[] {
  return Object.keys(settingsNode(kind).schema.properties ?? {}).filter((name) => !(column && ofControls.has(name)));
}
