import type { Templates } from "@shenbao/builder";
import { Problem, problemSchema, routes } from "@shenbao/contract";
import { say } from "@shenbao/texts";
import { adminTexts } from "@shenbao/texts/admin";
import { builderPaperTexts } from "@shenbao/texts/builder-paper";
import { api } from "../api/api.ts";

/** Word templates as the server keeps them. Every failure is a sentence: the card shows it. */
export const templates: Templates = {
  async upload(file, locale) {
    try {
      return { template: await api.call(routes.uploadTemplate, { file }) };
    } catch (error) {
      if (error instanceof Problem) return { problem: error.say(locale) };
      return { problem: say(adminTexts[error instanceof TypeError ? "error.offline" : "error.unexpected"], locale) };
    }
  },
  async download({ sha256, name }, locale) {
    const response = await fetch(api.href(routes.getTemplate, { params: { sha256 } }), { credentials: "same-origin", headers: { "accept-language": locale } }).catch(() => {
      throw new Error(say(builderPaperTexts["document.unreachable"], locale));
    });
    if (response.ok) return new File([await response.blob()], name, { type: response.headers.get("content-type") ?? "" });
    const problem = problemSchema.safeParse(await response.json().catch(() => null));
    throw new Error(problem.success ? problem.data.title : new Problem("busy").say(locale));
  },
};
