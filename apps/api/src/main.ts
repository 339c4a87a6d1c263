import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { sayAll, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { realClock, settableClock } from "./config/clock.ts";
import { readConfig, type Config } from "./config/config.ts";
import { accountTable } from "./operation/account-table.ts";
import { consoleLocale, printTo } from "./operation/console.ts";
import { openDatabase } from "./mongod/open-database.ts";
import { firstAdministrator } from "./accounts/first-administrator.ts";
import { loadBlocks } from "./blocks/load-blocks.ts";
import { publishNotices } from "./operation/publish-notices.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { createServer } from "./server.ts";
import { stopOnSignals } from "./operation/stop-on-signals.ts";
import { explainFailure } from "./operation/explain-failure.ts";

/** dist/ of the app lies three folders below the installation. */
const root = fileURLToPath(new URL("../../..", import.meta.url));

async function start(config: Config, print: (line: Text) => void): Promise<void> {
  const clock = config.demo ? settableClock(config.demo.start) : realClock();
  const database = await openDatabase(config, join(root, ".cache/mongod"), print);
  const stops: (() => Promise<void>)[] = [database.stop];
  stopOnSignals(stops, print);
  const server = await createServer({ config, clock, uri: database.uri, waits: true }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  stops.unshift(server.close);
  const { services } = server;

  print(apiTexts["start.loading-notices"]);
  await loadBlocks(services);
  await publishNotices(services, print);
  if (config.demo) {
    print(apiTexts["start.seeding"]);
    const accounts = await seedDemo({ url: server.url, services, print, only: config.demo.only });
    print(accountTable(accounts));
    print(sayAll(apiTexts["start.demo"], { now: new Date(clock.now()).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai" }) }));
  }
  server.ready();
  const address = config.publicUrl ?? `http://localhost:${server.port}`;
  const link = await firstAdministrator(services, address);
  if (link) print(sayAll(apiTexts["start.set-up"], { link }));
  print(sayAll(apiTexts["start.ready"], { portal: `${address}/`, admin: `${address}/admin/`, api: `${address}/api/openapi.json` }));
}

const print = printTo(consoleLocale(process.env));
try {
  await start(readConfig(process.env, process.argv.slice(2), root), print);
} catch (error) {
  print(explainFailure(error));
  process.exit(1);
}
