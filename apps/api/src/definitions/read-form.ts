import { Problem, routes } from "@shenbao/contract";
import { readForm, ReadingRefused } from "@shenbao/documents";
import { bind } from "../http/bind.ts";
import { readWhole } from "../http/read-whole.ts";

/** Bytes. What is larger is refused before it is kept; the reader has the same limit. */
const largest = 10_000_000;

/** A Word or Excel file as a draft of a form, for the administrator to correct. Nothing is stored. */
export const readFormRoute = bind(routes.readForm, async ({ upload, query, locale, log }) => {
  const content = await readWhole(upload, largest);
  try {
    return { body: await readForm({ content, name: upload.name, year: query.year ?? null }) };
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
    log.info({ code: error.code, bytes: content.length }, "form not read");
    if (error.code === "busy") throw new Problem("busy");
    throw new Problem("form-unreadable", { name: upload.name, why: error.sentence[locale] });
  }
});
