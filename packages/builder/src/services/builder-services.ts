import type { OrganisationChoice } from "@shenbao/renderer";
import type { ReadForm } from "../form/reading/form-reading.ts";
import { createContext, useContext } from "react";
import type { MakeDocument } from "./draft-document.ts";
import type { BlockLibrary } from "../blocks/block-library.ts";
import type { Templates } from "../paper/template/templates.ts";
import type { Confirmations } from "../confirm/confirmations.ts";

/**
 * What the builder asks of the page it stands on, because only a server has it. Each is one line here, given by `apps/admin/src/builder`;
 * a piece whose service is not given does not offer what would need it.
 */
export interface BuilderServices {
  /** The organisations of a level that can be chosen in a form of that year. */
  organisations?(level: string, year: number): Promise<readonly OrganisationChoice[]>;
  /** Word files, PDFs and sheets made of the definition as it stands. */
  makeDocument?: MakeDocument;
  /** Reads a Word or Excel file as a draft of a form. */
  readForm?: ReadForm;
  /** Keeps the Word templates of forms. */
  templates?: Templates;
  /** Where the draft was begun from another year's notice: what of it is confirmed. */
  confirmations?: Confirmations;
  /** Reusable parts of forms, shared by all notices. */
  blocks?: BlockLibrary;
}

const none: BuilderServices = {};

export const BuilderServicesContext = createContext<BuilderServices>(none);

export function useBuilderServices(): BuilderServices {
  return useContext(BuilderServicesContext);
}
