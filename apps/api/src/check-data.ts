import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { openStore } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { readConfig } from "./config/config.ts";
import { createLogger } from "./config/logger.ts";
import { openDatabase } from "./mongod/open-database.ts";
import { consoleLocale, printTo } from "./operation/console.ts";
import { explainFailure } from "./operation/explain-failure.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const locale = consoleLocale(process.env);
const print = printTo(locale);

/** Checks the invariants of the whole database and prints what breaks one. Answers how many there are. */
async function checkData(): Promise<number> {
  const config = readConfig(process.env, process.argv.slice(2), root);
  const database = await openDatabase(config, join(root, ".cache/mongod"), print);
  try {
    const store = await openStore({ uri: database.uri, log: createLogger("warn") });
    try {
      const all = await store.invariants.check();
      const findings = all.filter(({ note }) => !note);
      for (const { message } of all.filter(({ note }) => note)) print(message);
      print(findings.length === 0 ? apiTexts["check.clean"] : sayAll(apiTexts["check.findings"], { count: findings.length }));
      for (const { check, where, message } of findings) process.stdout.write(`  ${check}  ${where}: ${message[locale]}\n`);
      return findings.length;
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
  }
}

try {
  process.exitCode = (await checkData()) === 0 ? 0 : 1;
} catch (error) {
  print(explainFailure(error));
  process.exitCode = 1;
}
