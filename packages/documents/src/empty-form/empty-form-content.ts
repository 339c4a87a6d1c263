import type { CoverPage, Part, SealPlace } from "../word/word-part.ts";

/** What an empty form says: everything decided and in words. All strings are plain text. */
export interface EmptyForm {
  lang: "zh-CN" | "en";
  title: string;
  description: string;
  legend: string | null;
  /** Only of forms that are applied with. */
  cover: CoverPage | null;
  sections: { title: string | null; parts: Part[] }[];
  evidence: { title: string; items: { title: string; note: string | null }[] } | null;
  commitment: SealPlace | null;
  /** With {page} left to fill. */
  footer: string;
}
