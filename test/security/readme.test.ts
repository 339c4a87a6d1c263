import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

test("the map of tests names tests that there are", async () => {
  const map = await readFile(new URL("README.md", import.meta.url), "utf8");
  const rows = [...map.matchAll(/^\|.+\| `(test\/[^`]+)` \| (.+) \|$/gm)].map(([, file = "", name = ""]) => ({ file, name }));
  expect(rows.length).toBeGreaterThan(40);
  const gone: string[] = [];
  for (const { file, name } of rows) {
    const text = await readFile(fileURLToPath(new URL(file, root)), "utf8").catch(() => "");
    if (!text.includes(name)) gone.push(`${file}: ${name}`);
  }
  expect(gone).toEqual([]);
});
