import { fileURLToPath } from "node:url";
import { settableClock } from "@shenbao/api/config/clock";
import { demoStart, readConfig } from "@shenbao/api/config/config";
import { publishDefinition } from "@shenbao/api/definitions/publish-from-folder";
import { createServer } from "@shenbao/api/server";
import { createPasswords } from "@shenbao/api/sessions/password";
import { contestedNotice, noticeWithFields } from "./forty-field-notice.ts";

/**
 * The platform as it is served, with one notice, one company and one bureau, as a process of its own:
 * node our-server.mjs <mongodb uri> <fields> [contested]. Prints its port and the accounts.
 */
const [uri = "", fields = "40", contested] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const config = readConfig({ PORT: "0", DATA_DIR: root, SHENBAO_LOG_LEVEL: process.env["SHENBAO_LOG_LEVEL"] ?? "error" }, [], root);
const server = await createServer({ config: { ...config, passwordCost: "light", portalDir: root, adminDir: root }, clock: settableClock(Date.parse(demoStart)), uri });
const { services } = server;
const passwords = await createPasswords("light");
const accounts: Record<string, { login: string; password: string }> = {};
// An organisation may begin 200 applications of a notice, so several companies submit.
const companies = Array.from({ length: 12 }, (_, index) => [`company-${index + 1}`, "applicant"] as const);
for (const [code, level] of [["bureau", "bureau"] as const, ...companies]) {
  const name = { "zh-CN": `示例${code}`, en: code };
  const known = await services.store.organisations.byCode(code);
  const organisation =
    known ?? (await services.store.organisations.insert({ code, level, name, parent: null, creditCode: null, from: null, to: null, createdAt: services.clock.now() }));
  const password = "a password to measure with";
  accounts[code] = { login: `${code}-clerk`, password };
  if (!known) {
    await services.store.accounts.insert({
      login: `${code}-clerk`,
      displayName: code,
      email: null,
      telephone: null,
      organisationId: organisation.id,
      organisationCode: code,
      level,
      administrator: false,
      locale: "zh-CN",
      passwordHash: await passwords.hash(password),
      createdAt: services.clock.now(),
    });
    if (code === "bureau") await publishDefinition(services, (contested ? contestedNotice : noticeWithFields)(Number(fields)), "bench");
  }
}
console.log(JSON.stringify({ port: server.port, accounts }));
process.once("SIGTERM", () => void server.close().then(() => process.exit(0)));
