import { openInProcess } from "./open-in-process.ts";
import type { FormReading } from "./understanding/form-reading.ts";
import { understand } from "./understanding/understand.ts";

export interface FormFile {
  content: Buffer;
  /** The file's name: what the form is called where the file does not say. */
  name: string;
  /** The notice's year, where it is known: years in the file are made relative to it. */
  year: number | null;
}

/**
 * Reads a Word or Excel file as a draft of a form, with the account of everything in it. Nothing is stored.
 * @throws ReadingRefused for a file that is unreadable, hostile, too large or no form
 */
export async function readForm({ content, name, year }: FormFile): Promise<FormReading> {
  const title = name.replace(/\.[A-Za-z0-9]{1,8}$/, "").trim() || name;
  return understand(await openInProcess(content), { title, year });
}
