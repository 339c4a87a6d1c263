import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Whether a mongod runs here: its version, e.g. "7.0.14"; or what it wants, where the system lacks a library of it. */
export interface BinaryTrial {
  version?: string;
  missingLibrary?: string;
}

/** Runs a mongod for its version. */
export async function tryBinary(binary: string): Promise<BinaryTrial> {
  try {
    const { stdout } = await promisify(execFile)(binary, ["--version"], { timeout: 20_000 });
    const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
    return version === undefined ? {} : { version };
  } catch (error) {
    const stderr = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    const missingLibrary = /error while loading shared libraries: ([^\s:]+):/.exec(stderr)?.[1];
    return missingLibrary === undefined ? {} : { missingLibrary };
  }
}

/** The version a mongod says of itself; undefined where it does not run here. */
export async function binaryVersion(binary: string): Promise<string | undefined> {
  return (await tryBinary(binary)).version;
}

/** Whether `binary` is of an older release series than the one the data were last opened with (6.0 is older than 7.0; patches do not count). */
export function isOlderSeries(binary: string, data: string): boolean {
  const [major = 0, minor = 0] = binary.split(".").map(Number);
  const [dataMajor = 0, dataMinor = 0] = data.split(".").map(Number);
  return major < dataMajor || (major === dataMajor && minor < dataMinor);
}
