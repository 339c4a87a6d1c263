import { settableClock } from "@shenbao/api/config/clock";
import { demoStart, readConfig } from "@shenbao/api/config/config";
import { createServer } from "@shenbao/api/server";

// An api as a process of its own, to be killed: node api-main.mjs <mongodb uri> <port> <root> [<log level> [waits]]
const [uri = "", port = "", root = "", level = "error", waits] = process.argv.slice(2);
const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = process.env;
const config = readConfig({ PORT: port, SHENBAO_LOG_LEVEL: level, SMTP_URL, MAIL_FROM, PUBLIC_URL }, [], root);
const server = await createServer({
  config: { ...config, passwordCost: "light", portalDir: root, adminDir: root },
  clock: settableClock(Date.parse(demoStart)),
  uri,
  waits: waits !== undefined,
});
process.once("SIGTERM", () => void server.close().then(() => process.exit(0)));
console.log("ready");
