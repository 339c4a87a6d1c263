import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const demos = fileURLToPath(new URL("../../schemas/demo/", import.meta.url));

/** The folder of the demonstration that most journeys are about: the one with the most applications. */
export function mainDemo(): string {
  const counted = readdirSync(demos).map((folder) => ({ folder, count: readdirSync(join(demos, folder, "applications")).length }));
  const [most] = counted.sort((one, other) => other.count - one.count);
  if (!most) throw new Error("There is no demonstration under schemas/demo");
  return most.folder;
}
