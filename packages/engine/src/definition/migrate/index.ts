export { carriedAnswers, migrateAnswers, type AnswersMigration, type DroppedAnswer, type DropReason, type MigrationContext, type RequiredAnswer } from "./migrate-answers.ts";
export { concernsTrack } from "./concerns-track.ts";
export { changedPlaces, concernedBy } from "./concerned-by.ts";
