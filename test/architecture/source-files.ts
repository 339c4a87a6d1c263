import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

/** The TypeScript sources of packages, apps and test that git knows or would add. */
export function sourceFiles(): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", "packages", "apps", "test", "schemas"], { cwd: root, encoding: "utf8" });
  return listed
    .split("\n")
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .flatMap((file) => {
      try {
        return [{ path: file, text: readFileSync(path.join(root, file), "utf8") }];
      } catch {
        return []; // deleted, and not yet committed
      }
    });
}

/** Tests, what they are fed with, and pages that only show the components. */
export const isTest = (file: string) =>
  /\.(test|spec|fixture)\.tsx?$|\/(sample-[a-z-]+)\.ts$/.test(file) || file.startsWith("test/") || /\/(fixtures|dev)\/|^packages\/[a-z]+\/demo\//.test(file);

/** Packages a file imports, «node:…» included; relative imports left out. */
export function importsOf(file: SourceFile): string[] {
  const found = new Set<string>();
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)["']([^"'\n]+)["']/g;
  for (const match of file.text.matchAll(pattern)) {
    const name = match[1];
    if (name !== undefined && !name.startsWith(".")) found.add(name);
  }
  return [...found];
}
