import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { settableClock } from "@shenbao/api/config/clock";
import { demoStart, readConfig, type Config } from "@shenbao/api/config/config";
import { createServer } from "@shenbao/api/server";
import { createPasswords } from "@shenbao/api/sessions/password";
import type { NewOrganisation, PlatformOptions, TestPlatform } from "./platform.ts";
import { publishNotice } from "./publish-notice.ts";
import { testClient } from "./test-client.ts";
import { dropDatabase, newDatabaseUri } from "./test-store.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts it. Passwords are hashed lightly, answers are checked against the contract, the clock can be set. */
export async function startPlatform(options: PlatformOptions = {}): Promise<TestPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), "shenbao-platform-"));
  const uri = options.uri ?? newDatabaseUri();
  const config: Config = {
    ...readConfig({ PORT: "0", DATA_DIR: dataDir, SHENBAO_LOG_LEVEL: "error", ...options.env }, [], root),
    passwordCost: "light",
    portalDir: dataDir,
    adminDir: dataDir,
    ...options.config,
  };
  const server = await createServer({ config, clock: settableClock(Date.parse(options.now ?? demoStart)), uri });
  const { services } = server;
  const { store, clock } = services;
  const passwords = await createPasswords(config.passwordCost);
  if (options.notices || options.demo) await (await import("@shenbao/api/operation/publish-notices")).publishNotices(services, () => {});
  if (options.demo) await (await import("@shenbao/api/demo/seed-demo")).seedDemo({ url: server.url, services, print: () => {} });

  async function makeOrganisation({ code, level, name = code, parent, creditCode }: NewOrganisation) {
    const { id } = await store.organisations.insert({
      code,
      level,
      name: { "zh-CN": name, en: name },
      parent: parent ?? null,
      creditCode: creditCode ?? null,
      from: null,
      to: null,
      createdAt: clock.now(),
    });
    return { id, code };
  }

  const platform: TestPlatform = {
    url: server.url,
    uri,
    store,
    services,
    async client(who, password) {
      const client = testClient(server.url);
      await client.session();
      if (typeof who === "string") await client.signIn(who, password ?? "");
      else if (who) await client.signIn(who.login, who.password);
      return client;
    },
    setClock: async (iso) => clock.set(Date.parse(iso)),
    publishNotice: (definition) => publishNotice(platform, definition),
    makeOrganisation,
    async makeAccount(level, organisationCode, { administrator = false, login = `${organisationCode}-${Math.random().toString(36).slice(2, 8)}`, displayName = login } = {}) {
      const known = await store.organisations.byCode(organisationCode);
      const organisationId = known?.id ?? (await makeOrganisation({ code: organisationCode, level })).id;
      const password = `password of ${login} 1!`;
      const passwordHash = await passwords.hash(password);
      const account = await store.accounts.insert({
        login,
        displayName,
        email: null,
        telephone: null,
        organisationId,
        organisationCode,
        level,
        administrator,
        locale: "zh-CN",
        passwordHash,
        createdAt: clock.now(),
      });
      return { accountId: account.id, login, password };
    },
    async close({ check = options.uri === undefined } = {}) {
      const findings = check ? (await store.invariants.check()).filter(({ note }) => !note) : [];
      await server.close();
      if (options.uri === undefined) await dropDatabase(uri);
      await rm(dataDir, { recursive: true, force: true });
      if (findings.length > 0) throw new Error(`the database is broken:\n${findings.map(({ check: kind, where, message }) => `${kind} ${where}: ${message.en}`).join("\n")}`);
    },
  };
  return platform;
}
