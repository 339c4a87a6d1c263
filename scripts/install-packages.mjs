import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

/** Installs Debian packages where that is allowed; elsewhere it does nothing, and what needs them says what is missing. */
export async function installPackages(...packages) {
  if (process.getuid?.() !== 0 || spawnSync("sh", ["-c", "command -v apt-get"]).status !== 0) return;
  console.log(`Installing ${packages.join(", ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env });
}

/** Makes sure of programs by their names, each with the package that brings it. Throws a sentence that names what is missing. */
export async function needPrograms(packages) {
  const missing = () => Object.entries(packages).filter(([program]) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0);
  const wanted = missing();
  if (wanted.length > 0) await installPackages(...wanted.map(([, name]) => name));
  const still = missing();
  if (still.length > 0) throw new Error(`Missing: ${still.map(([program, name]) => `${program} (Debian package ${name})`).join(", ")}.`);
}
