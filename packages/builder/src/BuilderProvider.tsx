import { useMemo, type ReactNode } from "react";
import type { Locale } from "@shenbao/texts";
import { DocumentContext } from "./document/document-context.ts";
import type { DefinitionDocument } from "./document/definition-document.ts";
import { LocaleContext } from "./language/locale-context.ts";
import { SelectionContext, type Select, type Selection } from "./selection/selection.ts";

export interface BuilderProviderProps {
  document: DefinitionDocument;
  locale: Locale;
  /** Kept by the page, in its address. */
  selection: Selection;
  onSelect: Select;
  children: ReactNode;
}

/** What the pieces of the builder share: the document, the selection, the language. */
export function BuilderProvider({ document, locale, selection, onSelect, children }: BuilderProviderProps) {
  const path = selection?.path ?? null;
  const selected = useMemo(() => [path === null ? null : { path }, onSelect] as const, [path, onSelect]);
  return (
    <LocaleContext value={locale}>
      <DocumentContext value={document}>
        <SelectionContext value={selected}>{children}</SelectionContext>
      </DocumentContext>
    </LocaleContext>
  );
}
