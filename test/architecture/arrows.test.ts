import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, isTest, root, sourceFiles } from "./source-files.ts";

/** The README's table «Who may import whom»: `| engine | texts |`. */
function arrowsOfReadme(): Map<string, Set<string>> {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const table = readme.split("<!-- arrows -->")[1]?.split("<!-- /arrows -->")[0];
  if (!table) throw new Error("README.md lacks its table of arrows");
  const arrows = new Map<string, Set<string>>();
  for (const line of table.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim());
    const name = /^`([a-z]+)`$/.exec(cells[1] ?? "")?.[1];
    if (name) arrows.set(name, new Set([...(cells[2] ?? "").matchAll(/`([a-z]+)`/g)].map((match) => match[1] ?? "")));
  }
  return arrows;
}

const homeOf = (file: string) => (file.startsWith("test/") ? "test" : file.split("/")[1]);

describe("the arrows between packages are those of the README", () => {
  const arrows = arrowsOfReadme();
  const files = sourceFiles();

  test("every package and app stands in the table", () => {
    const homes = new Set(files.map((file) => homeOf(file.path)));
    expect([...homes].filter((home) => home !== "test" && home !== "meta" && !arrows.has(home ?? ""))).toEqual([]);
  });

  test("no import goes against them", () => {
    const wrong = files.flatMap((file) => {
      const home = homeOf(file.path) ?? "";
      if (home === "test" || isTest(file.path)) return [];
      return importsOf(file)
        .filter((name) => name.startsWith("@shenbao/"))
        .map((name) => name.split("/")[1] ?? "")
        .filter((target) => target !== home && !arrows.get(home)?.has(target))
        .map((target) => `${file.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("no relative import leaves its package, but for the meta-schemas", () => {
    const wrong = files.flatMap((file) =>
      [...file.text.matchAll(/from\s*["'](\.\.?\/[^"']+)["']/g)].flatMap((match) => {
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(file.path), match[1] ?? ""));
        const same = target.split("/").slice(0, 2).join("/") === file.path.split("/").slice(0, 2).join("/");
        return same || file.path.startsWith("test/") || target.startsWith("schemas/meta/") || isTest(file.path) ? [] : [`${file.path} → ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the engine is pure", () => {
  const engine = sourceFiles().filter((file) => file.path.startsWith("packages/engine/src/") && !isTest(file.path));

  test("it imports nothing of node, react, express or mongoose", () => {
    const wrong = engine.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(node:|react|express|mongoose|mongodb|@jsonforms)/.test(name))
        .map((name) => `${file.path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("it asks no clock and throws no dice", () => {
    const wrong = engine.flatMap((file) =>
      file.text
        .split("\n")
        .flatMap((line, index) =>
          /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bdayjs\(\)|crypto\.random|\bfetch\(|\bprocess\./.test(line.replace(/\/\/.*|^\s*\*.*/, ""))
            ? [`${file.path}:${index + 1}`]
            : [],
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("house rules", () => {
  const files = sourceFiles();

  test("no folder or file hides its content behind a general name", () => {
    expect(files.map((file) => file.path).filter((name) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(name))).toEqual([]);
  });

  test("nothing of test/ is imported by the product", () => {
    const wrong = files.filter((file) => !isTest(file.path)).filter((file) => /from\s*["'][^"']*(\/test\/|@shenbao\/test)/.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
