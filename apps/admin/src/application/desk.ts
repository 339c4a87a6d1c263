import type { Application, FileInfo, SubmissionRow } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import type { Compared } from "../changes/use-changes.ts";
import type { ReadingNotes } from "./use-notes.ts";

export type PanelId = "form" | "evidence" | "tickets" | "changes" | "work" | "opinions" | "same" | "events";

/** The earlier submissions of an application, and what changed since the chosen one. */
export interface History {
  rows: SubmissionRow[];
  since: number | undefined;
  choose(sequence: number): void;
  compared: Compared | null;
  error: unknown;
  /** The form shows only what changed. */
  only: boolean;
  setOnly(only: boolean): void;
}

/** What all panels of an application's page share. */
export interface Desk {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  notes: ReadingNotes;
  history: History;
  /** Writes down that a place has to be changed; absent where nothing can be returned. */
  onPin?: ((at: string, ticket?: string) => void) | undefined;
  /** Brings a place of the form, or its file, into sight. */
  goTo(at: string): void;
  /** The file that is shown among the evidence. */
  file: FileInfo | null;
  showFile(file: FileInfo): void;
  organisationName(code: string): string;
}
