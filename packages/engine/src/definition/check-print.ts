import { checkDuplicates } from "./check-notice.ts";
import type { Meaning } from "./check-meaning.ts";
import type { FormPlaces } from "./form-places.ts";
import { checkTemplate } from "./template/check-template.ts";

/** Judges what a notice says of print and paper, and its attachments. */
export function checkPrint(meaning: Meaning): void {
  const { definition, findings } = meaning;
  const { print, attachments = [] } = definition;
  if (print?.parts && !print.parts.includes("form")) findings.error("/print/parts", "print-without-form");
  if (print?.cover === "none" && print.coverLines) findings.error("/print/coverLines", "print-no-cover");
  if (print?.seal === "electronic") {
    for (const id of new Set(definition.tracks.map(({ form }) => form))) {
      const form = Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
      if (form && form.evidence?.filter(({ sealed }) => sealed).length !== 1) findings.error(`/forms/${id}/evidence`, "sealed-missing");
    }
  }
  if (print?.paper) {
    const { copies, to, until, binding, clause } = print.paper;
    if (copies > 0 && to === undefined) findings.error("/print/paper/to", "paper-nowhere");
    if (copies === 0) for (const [word, value] of Object.entries({ to, until, binding })) if (value !== undefined) findings.error(`/print/paper/${word}`, "paper-none");
    if (until !== undefined) meaning.reference("deadline", until, "/print/paper/until");
    meaning.clause(clause, "/print/paper");
  }
  checkDuplicates(meaning, "/attachments", attachments);
  attachments.forEach(({ form, table }, i) => {
    const path = `/attachments/${i}`;
    if ((form === undefined) === (table === undefined)) findings.error(path, "attachment-of");
    if (form !== undefined) meaning.reference("form", form, `${path}/form`);
    if (table !== undefined) meaning.reference("table", table, `${path}/table`);
  });
}

/** Judges what a form says of its print: only forms that are applied with are printed; fields on the cover are single values. */
export function checkFormPrint({ definition, findings }: Meaning, { form, nodes }: FormPlaces, path: string, isApplication: boolean): void {
  const { print } = form;
  if (!print) return;
  if (!isApplication) findings.error(path, "print-misplaced");
  if (print.template) checkTemplate(form, definition.year, print.template, `${path}/template`, findings);
  if (print.title && definition.print?.cover === "none") findings.error(`${path}/title`, "print-no-cover");
  print.coverFields?.forEach((pointer, i) => {
    const at = `${path}/coverFields/${i}`;
    const node = nodes.get(pointer);
    if (!node) findings.error(at, "pointer-unknown", { pointer });
    else if (node.kind === "table" || node.kind === "group" || pointer.includes("*")) findings.error(at, "cover-field", { pointer });
    if (definition.print?.cover === "none") findings.error(at, "print-no-cover");
  });
}
