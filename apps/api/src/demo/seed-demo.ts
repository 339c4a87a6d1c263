import { readdir } from "node:fs/promises";
import path from "node:path";
import { sayAll, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { demoTexts as texts } from "@shenbao/texts/demo";
import { ConfigError } from "../config/config.ts";
import type { Services } from "../services.ts";
import type { DemoAccount } from "./demo-account.ts";
import { demoClient, demoPassword, type Credentials, type DemoClient } from "./demo-client.ts";
import { instantOf, readDemonstration, type Demonstration } from "./demonstration.ts";
import { happeningsOf, type Happening, type Stage } from "./play-application.ts";
import { assignmentHappening, scoreHappening } from "./play-review.ts";
import { tableHappening } from "./play-table.ts";
import { seedAccounts, seedOrganisations } from "./seed-accounts.ts";
import { seedAdministrator } from "./seed-administrator.ts";

export interface SeedDemoInput {
  /** Of the running server, without a slash at the end. */
  url: string;
  services: Services;
  /** A line of progress for a person. */
  print: (line: Text) => void;
  /** The folder of the demonstration that alone is played. */
  only?: string | undefined;
}

/**
 * Plays every demonstration under schemas/demo through the real HTTP API, each step at its own time of the clock, so that whatever
 * holds for real data holds for it. A second start does nothing; one after a broken-off start goes on where that ended. The clock
 * runs on afterwards as if it had not been touched. Answers the accounts to tell people.
 * @throws ConfigError where there is no demonstration of the name `only`
 */
export async function seedDemo({ url, services, print, only }: SeedDemoInput): Promise<DemoAccount[]> {
  const root = path.join(services.config.schemasDir, "demo");
  const played: Demonstration[] = [];
  const folders = (await readdir(root)).sort().filter((folder) => only === undefined || folder === only);
  if (folders.length === 0) throw new ConfigError(sayAll(apiTexts["config.wrong"], { name: "--demo-notice", value: only ?? "" }));
  for (const folder of folders) {
    const demo = await readDemonstration(path.join(root, folder));
    const mark = `demo-seeded-${demo.notice}`;
    if ((await services.store.settings.get(mark)) !== "yes") {
      await atItsTimes(services, async () => {
        await play(demo, url, services, print);
        // The stamped scans are read before anybody looks.
        await services.tasks.wake();
      });
      await services.store.settings.put(mark, "yes");
    }
    played.push(demo);
  }
  // The largest is told first.
  return played.sort((one, other) => other.applications.length - one.applications.length).flatMap(accountsOf);
}

async function atItsTimes(services: Services, body: () => Promise<void>): Promise<void> {
  const before = services.clock.now();
  const began = performance.now();
  try {
    await body();
  } finally {
    await services.clock.set(before + Math.round(performance.now() - began));
  }
}

async function play(demo: Demonstration, url: string, services: Services, print: (line: Text) => void): Promise<void> {
  await services.clock.set(Math.min(...demo.applications.map((application) => instantOf(application.begun))));
  const stage: Stage = { notice: demo.notice, client: clientsOf(demo, url), ids: new Map() };
  await seedAdministrator(url, services, demo.administrator);
  const administrator = stage.client(demo.administrator.login);
  const count = await seedOrganisations(administrator, path.join(services.config.schemasDir, "organisations", `${demo.organisations}.json`));
  print(sayAll(texts["demo.organisations"], { count, accounts: demo.accounts.length }));
  await seedAccounts(administrator, url, demo);

  print(sayAll(texts["demo.applications"], { count: demo.applications.length }));
  const happenings = [
    ...demo.applications.flatMap((application) => happeningsOf(application, stage)),
    ...demo.tables.map((table) => tableHappening(table, stage)),
    ...demo.assignments.map((assignment) => assignmentHappening(assignment, stage)),
    ...demo.scores.map((score) => scoreHappening(score, stage)),
  ].sort((one, other) => one.at - other.at);
  let told = "";
  let done = 0;
  for (const moment of moments(happenings)) {
    const [{ at }] = moment;
    const day = new Date(at + 8 * 3600_000).toISOString().slice(0, 10);
    if (day !== told) print(sayAll(texts["demo.day"], { day: (told = day), done, all: happenings.length }));
    await services.clock.set(at);
    await Promise.all(moment.map(({ happen }) => happen()));
    done += moment.length;
  }
}

/** What happens at the same time happens side by side. */
function moments(happenings: Happening[]): [Happening, ...Happening[]][] {
  const found: [Happening, ...Happening[]][] = [];
  for (const happening of happenings) {
    const last = found.at(-1);
    if (last?.[0].at === happening.at) last.push(happening);
    else found.push([happening]);
  }
  return found;
}

/** A client an account, kept, so that each signs in once. */
function clientsOf(demo: Demonstration, url: string): Stage["client"] {
  const registrations = new Map<string, Credentials>(
    demo.applications.map(({ account, organisation }) => [
      account.login,
      { login: account.login, registration: { organisation, account: { ...account, telephone: account.telephone ?? "", email: account.email ?? "", password: demoPassword } } },
    ]),
  );
  const clients = new Map<string, DemoClient>();
  return (login) => {
    const client = clients.get(login) ?? demoClient(url, registrations.get(login) ?? { login });
    clients.set(login, client);
    return client;
  };
}

function accountsOf(demo: Demonstration): DemoAccount[] {
  return demo.shown.map(({ login, role, app }) => {
    const reviewer = [demo.administrator, ...demo.accounts].find((account) => account.login === login);
    const applicant = demo.applications.find(({ account }) => account.login === login);
    const displayName = reviewer?.displayName ?? applicant?.account.displayName ?? login;
    return { login, password: demoPassword, role, displayName, app };
  });
}
