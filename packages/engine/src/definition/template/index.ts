export { bestWritten, plainName, resolvePlaceholder, type ResolvedPlaceholder } from "./resolve-placeholder.ts";
export { evidenceColumns, templateFacts, type EvidenceColumn, type TemplateFact, type TemplateName, type TemplateSource } from "./template-name.ts";
export { templateNames } from "./template-names.ts";
