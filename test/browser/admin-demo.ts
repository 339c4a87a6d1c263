import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assembleDefinition, type NoticeDefinition } from "@shenbao/engine";
import { mainDemo } from "./main-demo.ts";

const schemas = fileURLToPath(new URL("../../schemas/", import.meta.url));
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(schemas, ...path), "utf8"));

export interface AdminDemo {
  notice: string;
  definition: NoticeDefinition;
  /** Where its pages are. */
  base: string;
  administrator: string;
  /** Login names of the accounts whose organisation has a level. */
  logins(level: string): string[];
}

/** The demonstration as its files tell it: the notice, and who works in it. */
export function adminDemo(): AdminDemo {
  const notice = mainDemo();
  const folder = join(schemas, "notices", notice);
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .map((file) => [file.replaceAll("\\", "/"), JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown]),
  );
  const plan = json("demo", notice, "plan.json") as { organisations: string; administrator: { login: string }; accounts: { login: string; organisation: string }[] };
  const organisations = json("organisations", `${plan.organisations}.json`) as { code: string; level: string }[];
  return {
    notice,
    definition: assembleDefinition(files) as NoticeDefinition,
    base: `/admin/n/${notice}`,
    administrator: plan.administrator.login,
    logins: (level) => plan.accounts.filter((account) => organisations.find(({ code }) => code === account.organisation)?.level === level).map(({ login }) => login),
  };
}
