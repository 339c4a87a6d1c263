import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The version a mongod says of itself, e.g. "7.0.14"; undefined where it does not run here. */
export async function binaryVersion(binary: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(binary, ["--version"], { timeout: 20_000 });
    return /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

/** Whether `binary` is of an older release series than the one the data were last opened with (6.0 is older than 7.0; patches do not count). */
export function isOlderSeries(binary: string, data: string): boolean {
  const [major = 0, minor = 0] = binary.split(".").map(Number);
  const [dataMajor = 0, dataMinor = 0] = data.split(".").map(Number);
  return major < dataMajor || (major === dataMajor && minor < dataMinor);
}
