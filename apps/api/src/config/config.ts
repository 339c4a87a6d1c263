import { join, resolve } from "node:path";
import { sayAll, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";

/** All settings of a process, read once at its start. */
export interface Config {
  /** 0 takes any free port. */
  port: number;
  /** Absolute. */
  dataDir: string;
  mongodbUri: string | undefined;
  mongodBinary: string | undefined;
  /** With what the private keys of electronic seals are encrypted; undefined: with a secret in the data folder. */
  sealSecret: string | undefined;
  /** GB of memory that the embedded database may use for its cache. */
  mongodCacheGB: number;
  /** Without a slash at the end; undefined: the address the request came to. */
  publicUrl: string | undefined;
  production: boolean;
  /** The mail server and the sender of its mails; undefined: nothing is mailed. */
  mail: { url: string; from: string } | undefined;
  /** How many reverse proxies stand in front. */
  trustProxy: number;
  /** Seeds the demonstrations, or only that of one notice; the clock starts at this instant (ms). */
  demo: { start: number; only?: string | undefined } | undefined;
  /** Holds notices/ and organisations/. */
  schemasDir: string;
  /** Where the built apps are; an app that is not there is not served. */
  portalDir: string;
  adminDir: string;
  logLevel: string;
  /** "light" makes password hashes cheap, for tests only. */
  passwordCost: "standard" | "light";
  /** Checks every answer against the contract, for tests and development. */
  checkAnswers: boolean;
}

/** A setting that cannot be used. The sentence says which and why. */
export class ConfigError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "ConfigError";
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** 09:00 on 20 August 2023 in Shanghai: the 2023 call is open. */
export const demoStart = "2023-08-20T09:00:00+08:00";

function number(env: Env, name: string, fallback: number, allowed: (value: number) => boolean): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || !allowed(value)) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name, value: text }));
  return value;
}

function publicUrl(env: Env): string | undefined {
  const text = env["PUBLIC_URL"];
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || (url.pathname !== "/" && url.pathname !== ""))
    throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "PUBLIC_URL", value: text }));
  return url.origin;
}

/** A short secret could be guessed. */
function sealSecretOf(env: Env): string | undefined {
  const text = env["SEAL_SECRET"] || undefined;
  if (text !== undefined && text.length < 32) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "SEAL_SECRET", value: "…" }));
  return text;
}

/** Where mails go, and from whom: both or neither. */
function mailOf(env: Env): Config["mail"] {
  const url = env["SMTP_URL"] || undefined;
  const from = env["MAIL_FROM"] || undefined;
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || !URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === "")
    // The address may hold a password: it is not told.
    throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "SMTP_URL", value: "…" }));
  if (from === undefined || !/^([^<>\r\n"]* <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
    throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "MAIL_FROM", value: from ?? "" }));
  return { url, from };
}

function demoOf(args: readonly string[], production: boolean): Config["demo"] {
  const given = (name: string) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const dated = given("--demo-date");
  const only = given("--demo-notice");
  const following = args.indexOf("--demo-date");
  const date = dated ?? (following >= 0 ? args[following + 1] : undefined);
  if (!args.includes("--demo") && date === undefined && following < 0 && only === undefined) return undefined;
  if (production) throw new ConfigError(apiTexts["config.demo-in-production"]);
  if (date === undefined && following >= 0) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "--demo-date", value: "" }));
  const start = Date.parse(date === undefined ? demoStart : /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T09:00:00+08:00` : date);
  if (!Number.isFinite(start)) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "--demo-date", value: date ?? "" }));
  if (only !== undefined && !/^[a-z0-9-]+$/.test(only)) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "--demo-notice", value: only }));
  return { start, only };
}

/**
 * Reads the settings. `root` is the folder of the installation (of the root package.json).
 * @throws ConfigError for a setting that cannot be used, an unknown argument, and a demonstration in production
 */
export function readConfig(env: Env, args: readonly string[], root: string): Config {
  const production = env["NODE_ENV"] === "production";
  for (const [index, arg] of args.entries()) {
    if (arg !== "--demo" && !/^(--demo-date(=|$)|--demo-notice=)/.test(arg) && args[index - 1] !== "--demo-date")
      throw new ConfigError(sayAll(apiTexts["config.unknown-argument"], { name: arg }));
  }
  return {
    port: number(env, "PORT", 3000, (value) => Number.isInteger(value) && value >= 0 && value < 65_536),
    dataDir: resolve(root, env["DATA_DIR"] || ".data"),
    mongodbUri: env["MONGODB_URI"] || undefined,
    mongodBinary: env["MONGOD_BINARY"] || undefined,
    sealSecret: sealSecretOf(env),
    mongodCacheGB: number(env, "SHENBAO_MONGOD_CACHE_GB", 1, (value) => value >= 0.25),
    publicUrl: publicUrl(env),
    production,
    mail: mailOf(env),
    trustProxy: number(env, "TRUST_PROXY", 0, (value) => Number.isInteger(value) && value >= 0 && value < 10),
    demo: demoOf(args, production),
    schemasDir: join(root, "schemas"),
    portalDir: join(root, "apps/portal/dist"),
    adminDir: join(root, "apps/admin/dist"),
    logLevel: env["SHENBAO_LOG_LEVEL"] || (production ? "info" : "warn"),
    passwordCost: "standard",
    checkAnswers: !production,
  };
}
