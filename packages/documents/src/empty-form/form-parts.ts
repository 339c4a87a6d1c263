import { elementText, fieldsOf, variablesOf, type Field, type Form, type NoticeDefinition } from "@shenbao/engine";
import { uiConditionWords } from "@shenbao/engine/words";
import { say, type Locale } from "@shenbao/texts";
import { emptyFormTexts as texts } from "@shenbao/texts/empty-form";
import { widthOf } from "../application/pair-lines.ts";
import { blankOf, isShort, joinedHints, type Circumstances } from "./blank-of.ts";
import type { Part } from "../word/word-part.ts";
import { boundsOf, tablePart } from "./table-part.ts";

/** Labels up to this width, in 字, leave room for another place beside. */
const narrowLabel = 12;

interface Element {
  type?: unknown;
  scope?: unknown;
  rule?: unknown;
  elements?: unknown;
}

/** Reads the elements of a step one after another into the parts of an empty form. One reader a form: a field appears once. */
export class FormParts {
  readonly #form: Form;
  readonly #fields: Field[];
  readonly #appeared = new Set<string>();
  readonly #filled: ReadonlySet<string>;
  readonly #calculated: ReadonlySet<string>;

  constructor(
    readonly definition: NoticeDefinition,
    readonly id: string,
    form: Form,
    readonly locale: Locale,
  ) {
    this.#form = form;
    this.#fields = fieldsOf(form, definition.year);
    this.#filled = new Set(form.filledBy?.map(({ at }) => at));
    this.#calculated = new Set(form.computed?.filter(({ value }) => variablesOf(value).some((name) => !name.startsWith("$") || name.startsWith("$row"))).map(({ at }) => at));
  }

  of(elements: readonly unknown[]): Part[] {
    return paired(elements.flatMap((element) => this.#element(element, [])));
  }

  #element(written: unknown, above: readonly string[]): Drawn[] {
    if (typeof written !== "object" || written === null) return [];
    const element = written as Element;
    const when = this.#when(element.rule);
    const conditions = when === null ? above : [...above, when];
    if (element.type === "Control") return this.#control(element.scope, conditions);
    const text = elementText(this.#form, element, this.definition.year)?.[this.locale];
    if (element.type === "Label") return text ? [{ kind: "note", text: [text, ...conditions].reduce((hint, next) => joinedHints([hint, next], this.locale)) }] : [];
    // The condition of a group stands by its title, that of a row by each of its fields.
    const titled = element.type === "Group" && text ? text : null;
    const below = Array.isArray(element.elements) ? element.elements.flatMap((child) => this.#element(child, titled === null ? conditions : [])) : [];
    if (titled === null || below.length === 0) return below;
    return [
      { kind: "group", title: conditions.length > 0 ? say(texts["evidence.line"], this.locale, { title: titled, hint: joinedHints(conditions, this.locale) }) : titled },
      ...below,
    ];
  }

  #by({ pointer }: Field): Circumstances["by"] {
    if (this.#filled.has(pointer)) return "others";
    return this.#calculated.has(pointer) ? "calculation" : null;
  }

  #when(rule: unknown): string | null {
    if (typeof rule !== "object" || rule === null) return null;
    const { effect, condition } = rule as { effect?: unknown; condition?: unknown };
    const said = uiConditionWords(this.definition, `/forms/${this.id}/ui`, condition)[this.locale];
    return say(texts[effect === "HIDE" || effect === "DISABLE" ? "hint.hidden" : "hint.shown"], this.locale, { condition: said });
  }

  #control(scope: unknown, conditions: readonly string[]): Drawn[] {
    if (typeof scope !== "string") return [];
    const pointer = scope.slice(1).replaceAll("/properties/", "/");
    const when = conditions.length > 0 ? joinedHints(conditions, this.locale) : null;
    return this.#fields.filter((field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`)).flatMap((field) => this.#field(field, when));
  }

  #field(field: Field, when: string | null): Drawn[] {
    if (this.#appeared.has(field.pointer)) return [];
    this.#appeared.add(field.pointer);
    const { locale } = this;
    const own: Circumstances = { by: this.#by(field), when };
    const ofColumn = (column: Field): Circumstances => ({ by: this.#by(column), when: null });
    if (field.type === "table") return [tablePart(field, locale, own, ofColumn)];
    if (field.type !== "cards") return [{ kind: "blank", blank: blankOf(field, locale, own), narrow: isShort(field) && widthOf(field.title[locale]) <= narrowLabel }];
    const hints = [field.description?.[locale], when, ...boundsOf(field, locale, "cards")].filter((hint) => typeof hint === "string");
    const blanks = paired(
      (field.columns ?? []).map((column): Drawn => ({
        kind: "blank",
        blank: blankOf(column, locale, ofColumn(column)),
        narrow: isShort(column) && widthOf(column.title[locale]) <= narrowLabel,
      })),
    );
    const rows = blanks.flatMap((part) => (part.kind === "blanks" ? [part.blanks] : []));
    return [{ kind: "cards", title: field.title[locale], note: hints.length > 0 ? joinedHints(hints, locale) : null, rows }];
  }
}

/** A part, or a place that may yet get a neighbour. */
type Drawn = Exclude<Part, { kind: "blanks" }> | { kind: "blank"; blank: Extract<Part, { kind: "blanks" }>["blanks"][number]; narrow: boolean };

/** Two narrow places that follow each other share a line. */
function paired(drawn: readonly Drawn[]): Part[] {
  const parts: Part[] = [];
  let open: Extract<Part, { kind: "blanks" }> | null = null;
  for (const one of drawn) {
    if (one.kind !== "blank") {
      open = null;
      parts.push(one);
    } else if (one.narrow && open !== null) {
      open.blanks.push(one.blank);
      open = null;
    } else {
      const line: Extract<Part, { kind: "blanks" }> = { kind: "blanks", blanks: [one.blank] };
      open = one.narrow ? line : null;
      parts.push(line);
    }
  }
  return parts;
}
