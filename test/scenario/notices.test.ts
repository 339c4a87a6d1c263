import { readdir } from "node:fs/promises";
import { checkDefinition, runPersonas } from "@shenbao/engine/check";
import { describe, expect, test } from "vitest";
import { readNotice } from "./read-notice.ts";

const ids = (await readdir(new URL("../../schemas/notices", import.meta.url), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(ids)("the notice %s", (id) => {
  test("has no finding, not even a warning", async () => {
    expect(checkDefinition(await readNotice(id)).map(({ path, message }) => `${path}: ${message.en}`)).toEqual([]);
  });

  test("gives every persona the outcome it expects", async () => {
    const results = runPersonas(await readNotice(id));
    expect(results.length).toBeGreaterThanOrEqual(6);
    expect(results.filter((result) => !result.passed)).toEqual([]);
  });
});
