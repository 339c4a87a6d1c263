export type { Channel, MessageDraft } from "./message-draft.ts";
export { fillPlaceholders, placeholderChoices, placeholders, placeholdersIn, renamePlaceholder, type Placeholder } from "./placeholders.ts";
export { sampleMessage } from "./sample-message.ts";
export { draftOf, messagesOf, recipientsOf, type Concerned } from "./messages-of.ts";
export { gatherMessages, publicationMessages, remindersDue, type Gathering } from "./messages-before.ts";
export { actionValues, applicationValues, noticeValues } from "./message-values.ts";
