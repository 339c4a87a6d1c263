import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./source-files.ts";

interface Plan {
  globalCacheInputs: { files: Record<string, string> };
  tasks: { taskId: string; directory: string; dependencies: string[] }[];
}

/** What turbo would take into account, without running anything. */
function plan(): Plan {
  const turbo = path.join(root, "node_modules/.bin/turbo");
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
  return JSON.parse(execFileSync(turbo, ["run", "build", "--dry=json"], { cwd: root, encoding: "utf8", env, maxBuffer: 50_000_000, stdio: ["ignore", "pipe", "ignore"] })) as Plan;
}

test("nothing is taken from the cache of builds after a change under schemas/ or in a package that is imported", () => {
  const { globalCacheInputs, tasks } = plan();
  const schemas = execFileSync("git", ["ls-files", "-z", "schemas"], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  expect(schemas.length).toBeGreaterThan(20);
  expect(schemas.filter((file) => !(file in globalCacheInputs.files))).toEqual([]);
  for (const { taskId, directory, dependencies } of tasks) {
    const manifest = JSON.parse(readFileSync(path.join(root, directory, "package.json"), "utf8")) as { dependencies?: Record<string, string> };
    const task = taskId.split("#")[1];
    const wanted = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@shenbao/"));
    expect([taskId, wanted.filter((name) => !dependencies.includes(`${name}#${task}`))]).toEqual([taskId, []]);
  }
});
