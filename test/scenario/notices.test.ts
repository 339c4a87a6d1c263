import { readdir } from "node:fs/promises";
import { routes } from "@shenbao/contract";
import { interpretForm } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import { checkDefinition } from "@shenbao/engine/check";
import { runPersonas } from "@shenbao/engine/personas";
import { describe, expect, test } from "vitest";
import { startPlatform } from "../harness/start-platform.ts";
import { readNotice } from "./read-notice.ts";

const ids = (await readdir(new URL("../../schemas/notices", import.meta.url), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(ids)("the notice %s", (id) => {
  test("has no finding, not even a warning", async () => {
    expect(checkDefinition(await readNotice(id)).map(({ path, message }) => `${path}: ${message.en}`)).toEqual([]);
  });

  test("comes out of the database in its own order: columns, states and deadlines as they were written", async () => {
    const definition = await readNotice(id);
    const platform = await startPlatform();
    try {
      await platform.publishNotice(definition);
      const { definition: served } = await (await platform.client()).call(routes.getNotice, { params: { noticeId: id } });
      const { personas: _personas, ...written } = definition;
      const { personas: _served, ...read } = served;
      expect(JSON.stringify(read)).toBe(JSON.stringify(written));
    } finally {
      await platform.close();
    }
  });

  test("gives every persona the outcome it expects, in a browser that compiles nothing too", async () => {
    const definition = await readNotice(id);
    const results = runPersonas(definition, compileForm);
    expect(runPersonas(definition, interpretForm)).toEqual(results);
    expect(results.length).toBeGreaterThanOrEqual(6);
    expect(results.filter((result) => !result.passed)).toEqual([]);
  });
});
