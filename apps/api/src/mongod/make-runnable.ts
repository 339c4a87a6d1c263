import { chmod, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { apiTexts } from "@shenbao/texts/api";
import { tryBinary } from "./binary-version.ts";
import type { Progress } from "./progress.ts";
import { unpackWheel } from "./unpack-wheel.ts";

/** libcurl with all it needs, as Python's package registry carries it; for any Python, since only its libraries are taken. */
const libcurl = {
  requirement: "pycurl==7.45.6",
  sha256: "0cd6b7794268c17f3c660162ed6381769ce0ad260331ef49191418dfc3a2d61a",
  options: ["--only-binary=:all:", "--implementation", "cp", "--python-version", "3.11", "--abi", "cp311", "--platform", "manylinux_2_28_x86_64"],
};
const folderOfLibraries = "pycurl.libs";

/** Runs the server beside it with the libraries beside it, as the same process. */
const starter = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="$here/mongod-libraries" exec "$here/mongod-server" "$@"
`;

/**
 * Lets a downloaded server run on a system that lacks libcurl (every build of MongoDB wants it, a small Debian has none): the library is
 * put beside it, and a script of three lines at its place starts it so.
 * @returns the version of the server
 * @throws Error that names the library where the server still does not run
 */
export async function makeRunnable(binary: string, progress: Progress, unpack: typeof unpackWheel = unpackWheel): Promise<string> {
  const { version, missingLibrary } = await tryBinary(binary);
  if (version !== undefined) return version;
  if (missingLibrary !== "libcurl.so.4") throw new Error(missingLibrary ? `mongod needs the system library ${missingLibrary}` : "the downloaded mongod does not run here");
  const folder = dirname(binary);
  progress(apiTexts["mongod.download-library"]);
  const scratch = await mkdtemp(join(folder, "library-"));
  try {
    const content = join(await unpack(libcurl, scratch), folderOfLibraries);
    const library = (await readdir(content)).find((name) => /^libcurl-[^/]*\.so\.4/.test(name));
    if (library === undefined) throw new Error("the wheel holds no libcurl");
    await symlink(library, join(content, "libcurl.so.4"));
    await rm(join(folder, "mongod-libraries"), { recursive: true, force: true });
    await rename(content, join(folder, "mongod-libraries"));
    await writeFile(join(scratch, "starter"), starter);
    await chmod(join(scratch, "starter"), 0o755);
    await rename(binary, join(folder, "mongod-server"));
    await rename(join(scratch, "starter"), binary);
  } catch (error) {
    throw new Error(`mongod needs the system library ${missingLibrary} (Debian: apt-get install libcurl4): ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const again = await tryBinary(binary);
  if (again.version === undefined) throw new Error(`mongod does not run with the library that was fetched for it (Debian: apt-get install libcurl4)`);
  return again.version;
}
