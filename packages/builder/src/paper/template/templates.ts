import type { FormTemplate } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";

/** Where Word templates are kept. */
export interface Templates {
  /** Has a Word file read and kept; one that is no template gets a sentence. */
  upload(file: File, locale: Locale): Promise<{ template: FormTemplate } | { problem: string }>;
  /** The file as it was uploaded, under its name. @throws Error with a sentence for people */
  download(template: FormTemplate, locale: Locale): Promise<File>;
}
