import { Problem, problemSchema, routes } from "@shenbao/contract";
import type { DraftDocument, MakeDocument } from "@shenbao/builder";
import { say, type Locale } from "@shenbao/texts";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { api } from "../api/api.ts";
import type { DefinitionSaver } from "./definition-saver.ts";

/** Has files made of a draft by the server, once what was edited is saved. @throws Error with a sentence for people */
export function documentMaker(id: string, saver: DefinitionSaver, locale: Locale): MakeDocument {
  return async (of) => {
    if (!(await saver.flush())) throw new Error(say(texts["document.unsaved"], locale));
    const response = await fetch(addressOf(id, of), { credentials: "same-origin", headers: { "accept-language": locale } }).catch(() => {
      throw new Error(say(texts["document.unreachable"], locale));
    });
    if (response.ok) return new File([await response.blob()], nameOf(response.headers), { type: response.headers.get("content-type") ?? "" });
    const problem = problemSchema.safeParse(await response.json().catch(() => null));
    throw new Error(problem.success ? problem.data.title : new Problem("busy").say(locale));
  };
}

function addressOf(id: string, of: DraftDocument): string {
  if (of.kind === "empty-form") return api.href(routes.getDraftEmptyForm, { params: { id, form: of.form } });
  if (of.kind === "empty-table") return api.href(routes.getDraftEmptyTable, { params: { id, table: of.table } });
  if (of.kind === "filled-template")
    return api.href(routes.getDraftFilledTemplate, { params: { id, track: of.track }, query: of.persona === undefined ? {} : { persona: of.persona } });
  return api.href(routes.getDraftApplication, { params: { id, track: of.track } });
}

/** The name that the server gives the file (RFC 8187). */
function nameOf(headers: Headers): string {
  const written = /filename\*=UTF-8''([^;]+)/.exec(headers.get("content-disposition") ?? "")?.[1];
  return written === undefined ? "" : decodeURIComponent(written);
}
