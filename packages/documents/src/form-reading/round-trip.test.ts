import { assembleDefinition, fieldsOf, type NoticeDefinition } from "@shenbao/engine";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyFormDocx } from "../empty-form/empty-form-docx.ts";
import { openFile } from "./opening/open-file.mjs";
import { errorsIn } from "./read-fixture.fixture.ts";
import { understand } from "./understanding/understand.ts";

const folder = new URL("../../../../schemas/notices/", import.meta.url);

function noticeAt(id: string): NoticeDefinition {
  const files = readdirSync(new URL(id, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return assembleDefinition(Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(new URL(`${id}/${name}`, folder), "utf8")) as unknown]))) as NoticeDefinition;
}

/** Titles as they are told apart: without what a printed form adds to them. */
const plain = (title: string) => title.replace(/[（(].*$/, "").replace(/\s/g, "");

describe("an empty form of a notice, as Word prints it, read back", () => {
  it.each(readdirSync(folder))(
    "has nearly all of its fields: %s",
    async (id) => {
      const definition = noticeAt(id);
      for (const form of new Set(definition.tracks.map((track) => track.form))) {
        const printed = await emptyFormDocx({ definition, form, locale: "zh-CN" });
        const reading = understand(await openFile(Buffer.from(printed)), { title: form, year: definition.year });
        expect(errorsIn(reading.form)).toEqual([]);
        const original = definition.forms[form] ?? expect.fail("no form");
        const wanted = fieldsOf(original, definition.year).map((field) => plain(field.title["zh-CN"]));
        const found = new Set(reading.elements.map(({ title }) => plain(title)));
        const missing = wanted.filter((title) => !found.has(title));
        // Not all can: what two fields of one name are told apart by, and what a form's own words hide.
        expect(missing.length / wanted.length, `${form}: ${missing.join("、")}`).toBeLessThan(0.1);
      }
    },
    60_000,
  );
});
