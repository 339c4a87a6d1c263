import { readdirSync, readFileSync } from "node:fs";
import {
  assembleDefinition,
  displayValue,
  evaluateForm,
  factsOf,
  fieldsOf,
  trackForm,
  type Answers,
  type ApplicationFacts,
  type Json,
  type NoticeDefinition,
} from "@shenbao/engine";
import { describe, expect, it } from "vitest";
import { docxText } from "../word/docx-text.fixture.ts";
import { applicationDocx } from "./application-docx.ts";
import { applicationPdf } from "./application-pdf.ts";
import { valueAt } from "./form-sections.ts";
import { pdfText } from "./pdf-text.fixture.ts";
import { printableText } from "../typesetting/printable-text.ts";

const root = new URL("../../../../schemas/notices/", import.meta.url);

function readNotice(id: string): NoticeDefinition {
  const folder = new URL(`${id}/`, root);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return assembleDefinition(
    Object.fromEntries(names.map((name) => [name.replaceAll("\\", "/"), JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown])),
  ) as NoticeDefinition;
}

const squeezed = (text: string) => text.replace(/\s/gu, "");

/** Labels and answers of all that is visible, as the screen shows them; tables cell by cell. */
function shown(definition: NoticeDefinition, application: ApplicationFacts, now: number): string[] {
  const form = trackForm(definition, application.track);
  const outcome = evaluateForm({ form, answers: application.answers, facts: factsOf(definition, application, now), year: definition.year, validate: () => [] });
  return fieldsOf(form, definition.year)
    .filter(({ pointer }) => !outcome.isHidden(pointer))
    .flatMap((field) => {
      const value = valueAt(outcome.answers, field.pointer);
      const title = field.title["zh-CN"];
      if (!field.columns) return [title, displayValue(field, value, "zh-CN")];
      const rows = (Array.isArray(value) ? value : []) as { [name: string]: Json }[];
      return [
        title,
        ...field.columns.flatMap((column) => [
          column.title["zh-CN"],
          ...rows.map((row) => displayValue(column, valueAt(row, column.pointer.slice(`${field.pointer}/*`.length)), "zh-CN")),
        ]),
      ];
    });
}

describe.each(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)("the printed application of %s", (id) => {
  const definition = readNotice(id);

  it.each(definition.personas.map((persona) => [persona.id, persona] as const))("holds each field of %s with its answer", async (_, persona) => {
    const now = Date.UTC(definition.year, 7, 20);
    const application: ApplicationFacts = {
      id: "a1",
      number: null,
      track: persona.track,
      state: definition.workflow.initial,
      answers: persona.answers as Answers,
      applicant: { code: "a", ...persona.applicant },
      receiver: null,
      reach: [],
      evidence: persona.evidence,
      opinions: {},
      reasons: [],
      order: null,
      submittedAt: null,
      handedIn: false,
    };
    const files = Object.fromEntries(
      Object.entries(persona.evidence).map(([item, count]) => [item, Array.from({ length: count }, (_one, index) => ({ name: `${index + 1}.pdf`, sha256: "c".repeat(64) }))]),
    );
    const document = { definition, version: 1, application, files, locale: "zh-CN", now } as const;
    const text = (await pdfText(await applicationPdf(document))).join("");
    // Heads and page numbers stand between what a page break parts.
    const flowing = text
      .replace(/—\d+—/g, "")
      .replaceAll(squeezed(`${definition.title["zh-CN"]}（通知第1版）`), "")
      .replace(/草稿（未提交），打印于[-\d]{10}[:\d]{8}第\d+页共\d+页草稿未提交，不作凭证/g, "");
    for (const one of shown(definition, application, now)) expect(flowing).toContain(squeezed(one));

    // The same as Word, word for word and in this order, after the line that calls it a draft; the list of evidence has its titles in the middle of their files.
    const word = docxText(await applicationDocx(document));
    let at = 0;
    for (const paragraph of word.flow.slice(1)) {
      const found = flowing.indexOf(squeezed(printableText(paragraph)), at);
      expect(found === -1 ? paragraph : "").toBe("");
      if (flowing.indexOf("附件材料清单") > found) at = found;
    }
    for (const one of shown(definition, application, now)) expect(squeezed(word.flow.join(""))).toContain(squeezed(one));
  });
});
