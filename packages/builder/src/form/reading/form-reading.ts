import type { Form } from "@shenbao/engine";
import type { Locale, Text } from "@shenbao/texts";

/** Where something stands in a form that was read: a field (columns under `*`), a place in the layout, or a thing to hand in. */
export type ReadAt = { field: string } | { place: number[] } | { evidence: string };

/** Something of the draft, and what of the file it was made of. */
export interface ReadElement {
  at: ReadAt;
  /** A kind of the palette. */
  kind: string;
  title: string;
  where: Text | null;
  /** Whether nothing was guessed. */
  sure: boolean;
  why: Text[];
}

/** A draft of a form out of a Word or Excel file, as the server answers it. */
export interface FormReading {
  form: Form;
  elements: ReadElement[];
  leftOut: { where: Text; text: string; why: Text }[];
  /** Cells and paragraphs of the file. */
  counts: { read: number; used: number; leftOut: number; blank: number };
  ignored: { what: Text; count: number; words: string[] }[];
}

/** What a reading may say while it goes on, and how it is stopped. */
export interface ReadFormOptions {
  /** The notice's year. */
  year: number;
  locale: Locale;
  signal: AbortSignal;
  /** Share of the file that was sent, 0 to 1. */
  onProgress(share: number): void;
}

/** Reads a file as a draft of a form; a file that is not read gets a sentence in the reader's language. */
export type ReadForm = (file: File, options: ReadFormOptions) => Promise<{ reading: FormReading } | { problem: string }>;
