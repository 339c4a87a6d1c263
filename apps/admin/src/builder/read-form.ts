import type { ReadForm } from "@shenbao/builder";
import { Problem, routes } from "@shenbao/contract";
import { say } from "@shenbao/texts";
import { adminTexts } from "@shenbao/texts/admin";
import { api } from "../api/api.ts";

/** Has a Word or Excel file read by the server. Every failure is a sentence: the dialog shows it and offers another file. */
export const readForm: ReadForm = async (file, { year, locale, signal, onProgress }) => {
  try {
    return { reading: await api.call(routes.readForm, { file, query: { year }, signal, onProgress }) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.say(locale) };
    return { problem: say(adminTexts[error instanceof TypeError ? "error.offline" : "error.unexpected"], locale) };
  }
};
