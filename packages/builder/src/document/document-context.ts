import { createContext, useContext } from "react";
import type { DefinitionDocument } from "./definition-document.ts";

export const DocumentContext = createContext<DefinitionDocument | null>(null);

/**
 * The definition that is being edited. Does not render anew when it changes: read it with `useDefinition`.
 * @throws Error outside of a `<BuilderProvider>`.
 */
export function useDocument(): DefinitionDocument {
  const document = useContext(DocumentContext);
  if (!document) throw new Error("There is no builder around this");
  return document;
}
