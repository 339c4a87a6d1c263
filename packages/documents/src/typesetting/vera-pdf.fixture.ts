import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const version = "1.28.2";
const jar = join(homedir(), `.m2/repository/org/verapdf/apps/greenfield-apps/${version}/greenfield-apps-${version}.jar`);

/** Sees to it that veraPDF is there; it comes from Maven's repository, once a machine, and takes as long as the line does. For a `beforeAll` of some minutes. */
export function fetchVeraPdf(): void {
  if (!existsSync(jar)) execFileSync("mvn", ["-q", "dependency:get", "-Dtransitive=false", `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`], { stdio: "pipe" });
}

/**
 * What veraPDF, the validator of the PDF Association's own test corpus, says of files: one line each, `PASS` or `FAIL` with the file and the
 * standard, and below a failed one the clauses it breaks. `fetchVeraPdf` comes before. Takes seconds: most of them are Java's start.
 * @param flavour `2a` for PDF/A-2a, `ua1` for PDF/UA-1
 */
export function veraPdf(flavour: "2a" | "ua1", files: string[]): string[] {
  const { error, stdout } = spawnSync("java", ["-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", flavour, "--format", "text", "-v", ...files], {
    encoding: "utf8",
  });
  if (error) throw error;
  return stdout.trim().split("\n");
}
