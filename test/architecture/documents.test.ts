import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);

describe.each(["README.md", "docs/operation.md"])("%s", (document) => {
  const text = read(document);
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  const blocks = [...text.matchAll(/```\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

  test("names files and folders that are there", () => {
    const ours = spans.filter((span) => /^(schemas|packages|apps|test|docs|scripts)\//.test(span));
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) => path.posix.join(path.posix.dirname(document), match[1] ?? ""));
    // Of a path with a placeholder its folder is checked.
    const places = [...ours, ...links].map((place) => place.replace(/[^/]*[<*…].*$/, ""));
    if (document === "README.md") expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });

  test("names commands that are there", () => {
    const commands = [...spans, ...blocks].flatMap((span) => [...span.matchAll(/npm run ([\w:]+)|npm (start|test)\b/g)].map((match) => match[1] ?? match[2] ?? ""));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !scripts.includes(command))).toEqual([]);
  });

  test("names settings that the code reads", () => {
    const code = ["apps/api/src/config/config.ts", "apps/api/src/check-data.ts", "scripts/find-chromium.mjs", "test/harness/browser.ts"].map(read).join("\n") + "PICTURES";
    const settings = [...spans, ...blocks].flatMap((span) => [...span.matchAll(/(?:^|\s)([A-Z][A-Z_]{3,})(?==|$|\s)/g)].map((match) => match[1] ?? ""));
    expect(settings.filter((name) => !code.includes(name) && name !== "SIGTERM")).toEqual([]);
  });
});
