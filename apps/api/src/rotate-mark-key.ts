import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { openStore } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { realClock } from "./config/clock.ts";
import { readConfig } from "./config/config.ts";
import { createLogger } from "./config/logger.ts";
import { rotateMarkKey } from "./marks/mark-keys.ts";
import { openDatabase } from "./mongod/open-database.ts";
import { consoleLocale, printTo } from "./operation/console.ts";
import { explainFailure } from "./operation/explain-failure.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const print = printTo(consoleLocale(process.env));

/** Makes a new key, with which all processes sign marks from now on. What is on paper already stays authentic. */
async function rotate(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2), root);
  const database = await openDatabase(config, join(root, ".cache/mongod"), print);
  try {
    const store = await openStore({ uri: database.uri, log: createLogger("warn") });
    try {
      print(sayAll(apiTexts["mark-key.rotated"], await rotateMarkKey({ store, clock: realClock() })));
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
  }
}

try {
  await rotate();
} catch (error) {
  print(explainFailure(error));
  process.exitCode = 1;
}
