export { BuilderProvider, type BuilderProviderProps } from "./BuilderProvider.tsx";
export { DefinitionDocument, type Command } from "./document/definition-document.ts";
export { useDocument } from "./document/document-context.ts";
export { sameItems, useDefinition } from "./document/use-definition.ts";
export { useHistory, type History } from "./document/use-history.ts";
export { useSpeak, type Speak } from "./language/locale-context.ts";
export { useSelection, type Select, type Selection } from "./selection/selection.ts";
