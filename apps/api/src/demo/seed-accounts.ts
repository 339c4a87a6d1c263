import { newOrganisationSchema, Problem, routes } from "@shenbao/contract";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { cookieClient, demoPassword, type DemoClient } from "./demo-client.ts";
import type { DemoPlan } from "./demonstration.ts";

/** Makes the organisations of a file under schemas/organisations, those above first. What is there stays as it is. */
export async function seedOrganisations(administrator: DemoClient, file: string): Promise<number> {
  const organisations = z.array(newOrganisationSchema).parse(JSON.parse(await readFile(file, "utf8")));
  const made = new Set<string | null>([null]);
  for (let left = organisations; left.length > 0;) {
    // Side by side as far as what stands above them is there; what names somebody unknown is refused by the server.
    const ready = left.filter(({ parent }) => made.has(parent ?? null));
    const now = ready.length > 0 ? ready : left;
    await Promise.all(now.map((body) => unlessThere(() => administrator.call(routes.createOrganisation, { key: `demo-organisation-${body.code}`, body }))));
    for (const { code } of now) made.add(code);
    left = left.filter(({ code }) => !made.has(code));
  }
  return organisations.length;
}

/** Makes the reviewers' accounts and sets their passwords through their one-time links. What is there stays as it is. */
export async function seedAccounts(administrator: DemoClient, url: string, plan: DemoPlan): Promise<void> {
  await Promise.all(
    plan.accounts.map(async ({ login, displayName, organisation, administrator: administers, telephone = null, email = null }) => {
      const made = await unlessThere(() =>
        administrator.call(routes.createAccount, { key: `demo-account-${login}`, body: { login, displayName, organisation, administrator: administers, telephone, email } }),
      );
      if (made) await usePassword(url, made.link, login, displayName);
    }),
  );
}

/** Sets the demonstration's password through a one-time link. A link that was used is passed over: the password is set. */
export async function usePassword(url: string, link: string, login: string, displayName: string): Promise<void> {
  const token = link.split("/").at(-1) ?? "";
  const client = cookieClient(url);
  await client.token();
  try {
    await client.call(routes.setUpAccount, { body: { token, login, displayName, password: demoPassword } });
  } catch (error) {
    if (!(error instanceof Problem && error.code === "link-used")) throw error;
  }
}

async function unlessThere<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Problem && error.code === "already-exists") return undefined;
    throw error;
  }
}
