import type { FileInfo } from "@shenbao/contract";
import { displayValue, type Field, fieldAt, type Form, type Json, type NoticeDefinition } from "@shenbao/engine";
import { placeOf } from "@shenbao/engine/changes";
import { lazy, Suspense } from "react";
import { placeTitle } from "../application/place-title.ts";
import { showSize } from "../language/show-size.ts";
import { useText } from "../language/use-text.ts";
import type { FormChange } from "./use-changes.ts";

// The words of two texts are compared by a library: only for those who open them.
const TextPieces = lazy(async () => ({ default: (await import("../compare/TextPieces.tsx")).TextPieces }));

/** A text of so many signs is compared by its words too. */
const long = 24;

export interface ChangeSidesProps {
  change: FormChange;
  definition: NoticeDefinition;
  form: Form;
  organisationName(code: string): string;
  /** Goes to the place, where it is still there. */
  onGo?: ((at: string) => void) | undefined;
  /** Shows a file of the application, before or after. */
  onFile(file: FileInfo): void;
}

/** One change: its place, and side by side what was there and what is. */
export function ChangeSides({ change, definition, form, organisationName, onGo, onFile }: ChangeSidesProps) {
  const t = useText();
  const place = placeOf(change);
  const item = change.kind === "file" ? `evidence:${change.evidence}` : place;
  const title = placeTitle(definition, form, item, t.locale);
  const kind = kindOf(change);
  const show = (value: Json | undefined) =>
    value === undefined ? t("changes.nothing") : words(value, form, definition.year, place, t.locale, organisationName) || t("changes.nothing");
  const sides =
    change.kind === "file"
      ? ([fileSide(change.before, onFile, t("changes.nothing")), fileSide(change.after, onFile, t("changes.nothing"))] as const)
      : ([show(change.before), show(change.after)] as const);
  const texts = change.kind === "value" && typeof change.before === "string" && typeof change.after === "string" && fieldAt(form, definition.year, place)?.type === "long-text";
  return (
    <article className="ad-change">
      <h4>
        {onGo && change.at !== null ? (
          <button type="button" className="ad-link" onClick={() => onGo(item)}>
            {title}
          </button>
        ) : (
          title
        )}
        {kind && <span className="sb-muted sb-small"> · {t(kind)}</span>}
      </h4>
      <dl className="ad-sides">
        <div>
          <dt>{t("changes.before")}</dt>
          <dd>{sides[0]}</dd>
        </div>
        <div>
          <dt>{t("changes.after")}</dt>
          <dd>{sides[1]}</dd>
        </div>
      </dl>
      {texts && Math.max(String(change.before).length, String(change.after).length) > long && (
        <details>
          <summary>{t("changes.words")}</summary>
          <Suspense fallback={null}>
            <TextPieces before={String(change.before)} after={String(change.after)} />
          </Suspense>
        </details>
      )}
    </article>
  );
}

function kindOf(change: FormChange) {
  if (change.kind === "row") return change.at === null ? ("changes.rowRemoved" as const) : ("changes.rowAdded" as const);
  if (change.kind !== "file") return null;
  return change.before && change.after ? ("changes.fileReplaced" as const) : change.after ? ("changes.fileAdded" as const) : ("changes.fileRemoved" as const);
}

function fileSide(file: FileInfo | null, onFile: (file: FileInfo) => void, nothing: string) {
  if (!file) return nothing;
  return (
    <button type="button" className="ad-link" onClick={() => onFile(file)}>
      {file.name} <span className="sb-muted sb-small">{showSize(file.size)}</span>
    </button>
  );
}

/** A value as it reads: a field's by its type, a row's or a group's part by part. */
function words(value: Json, form: Form, year: number, at: string, locale: "zh-CN" | "en", organisationName: (code: string) => string): string {
  const field = fieldAt(form, year, at);
  if (value !== null && typeof value === "object" && !(field && isLeaf(field))) {
    const between = locale === "zh-CN" ? "；" : "; ";
    const colon = locale === "zh-CN" ? "：" : ": ";
    return Object.entries(value)
      .map(([name, part]) => {
        const below = `${at}/${name}`;
        const read = words(part as Json, form, year, below, locale, organisationName);
        const title = fieldAt(form, year, below)?.title[locale];
        return title === undefined || Array.isArray(value) ? read : `${title}${colon}${read}`;
      })
      .filter(Boolean)
      .join(between);
  }
  if (!field) return typeof value === "object" ? JSON.stringify(value) : String(value);
  const text = displayValue(field, value, locale, organisationName) || (typeof value === "object" ? "" : String(value));
  const unit = field.unit?.[locale] ?? "";
  return unit && text && !text.endsWith(unit) ? `${text} ${unit}` : text;
}

const isLeaf = ({ type }: Field) => type !== "table" && type !== "cards" && type !== "group";
