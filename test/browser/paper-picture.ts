import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** A page of a PDF as a picture for the README, drawn by poppler, only when they are wanted: PICTURES=1. */
export function takePaperPicture(pdf: Buffer, page: number, name: string): void {
  if (process.env["PICTURES"] !== "1") return;
  const work = mkdtempSync(join(tmpdir(), "shenbao-paper-"));
  try {
    writeFileSync(join(work, "paper.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", "90", "-f", String(page), "-l", String(page), "-png", "-singlefile", join(work, "paper.pdf"), `${folder}paper-${name}`]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
