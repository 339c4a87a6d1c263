import { Problem } from "@shenbao/contract";
import { offlineFields, toSheet, scoreValue, type Answers, type Field, type Form, type SheetValue } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { offlineScoresTexts as texts } from "@shenbao/texts/offline-scores";
import type { ClientSession } from "mongodb";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { joined, type OpenAssignment } from "./open-assignment.ts";
import { reviewOf, type OpenReview } from "./open-review.ts";

/** One's own sheets of a round, as a workbook holds them. */
export interface OwnSheets {
  open: OpenReview;
  form: Form;
  fields: Field[];
  /** Columns before the fields: what is scored. They cannot be changed. */
  closed: { id: string; title: Text }[];
  /** All of the round that the caller has or had, by assignment. */
  sheets: Map<string, OpenAssignment>;
}

/** What a workbook remembers of itself. */
export interface ScoreManifest {
  notice: string;
  review: string;
  version: number;
  expert: string;
  locale: Locale;
  columns: string[];
  rows: { id: string; revision: number; answers: Answers; closed: SheetValue[] }[];
}

/** Reads one's own sheets of a round. @throws Problem "not-found" for who has none there, "condition-unmet" where the sheet fits into no cells */
export async function ownSheets(services: Services, caller: Caller, noticeId: string, review: string, locale: Locale, tx?: ClientSession): Promise<OwnSheets> {
  const open = await reviewOf(services, noticeId, review);
  const { version } = open;
  const own = (await services.store.assignments.ofRound(noticeId, review, tx)).filter(({ expert }) => expert === caller.accountId);
  const applications = new Map(
    (
      await services.store.applications.many(
        own.map(({ applicationId }) => applicationId),
        tx,
      )
    ).map((one) => [one.id, one]),
  );
  const sheets = new Map<string, OpenAssignment>();
  for (const assignment of own) {
    const application = applications.get(assignment.applicationId);
    const found = application && (await joined(services, caller, assignment, application));
    if (found) sheets.set(assignment.id, found);
  }
  if (sheets.size === 0) throw new Problem("not-found");
  const form = version.form(open.review.form).form;
  const fields = offlineFields(form, version.definition.year);
  if (!fields) throw new Problem("condition-unmet", { detail: say(texts["not-offline"], locale) });
  const closed = (["number", "name", "track"] as const).map((id) => ({ id, title: texts[`column.${id}`] }));
  return { open, form, fields, closed, sheets };
}

/** What stands before the fields of a sheet: as the expert sees it. */
export function closedCells({ application, version, review }: OpenAssignment, locale: Locale): string[] {
  const { definition } = version;
  const seen = seenApplication(sightOf(definition, review.by), application);
  return [application.number ?? "", seen.name ?? "", definition.tracks.find(({ id }) => id === application.track)?.title[locale] ?? application.track];
}

/** What a sheet is called for its expert. */
export const sheetName = (sheet: OpenAssignment, locale: Locale): string => {
  const [number = "", name = ""] = closedCells(sheet, locale);
  return name === "" ? number : name;
};

/** Whether a sheet can still be written. */
export const isOpen = ({ assignment, application, review }: OpenAssignment): boolean =>
  (assignment.status === "waiting" || assignment.status === "begun") && application.state === review.in;

/** A value of a sheet's field as a cell holds it. */
export const cellOf = (field: Field, answers: Answers, locale: Locale): string | number | null => {
  const value = toSheet(field, scoreValue(answers, field.pointer), locale);
  return typeof value === "boolean" ? String(value) : value;
};
