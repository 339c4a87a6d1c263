import { routes } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { City } from "../scenario/city.ts";
import type { Piece } from "../scenario/piece.ts";
import { testClient, type TestClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { pdfFile } from "./portal-files.ts";

const { definition, notice, logins } = adminDemo();
const level = (role: string | undefined) => definition.roles[role ?? ""]?.level ?? "";

/** Somebody of the demonstration, signed in. */
export async function clientOf(url: string, login: string): Promise<TestClient> {
  const client = testClient(url);
  await client.signIn(login, demoPassword);
  return client;
}

async function inState(client: TestClient, state: string): Promise<Piece[]> {
  const { rows } = await client.call(routes.listApplications, {
    query: { noticeId: notice, limit: 200, filter: JSON.stringify({ "==": [{ var: "$application.state" }, state] }) },
  });
  return rows.map(({ id, track, name }) => ({ id, track, name: name ?? "" }));
}

/** Everything the demonstration has goes to the province: with what waited for the city, more than there are places. */
export async function forwardAll(url: string): Promise<void> {
  for (const login of logins(level(Object.values(definition.tables)[0]?.by))) {
    const client = await clientOf(url, login);
    const { account } = await client.session();
    const { rows } = await client.call(routes.listTables, { params: { noticeId: notice } });
    for (const { table } of rows.filter((one) => one.organisation.code === account?.organisation.code && !one.handedIn && one.rows > 0)) {
      const params = { noticeId: notice, table };
      const { revision } = await client.call(routes.uploadTableScan, { params, file: pdfFile("盖章.pdf"), key: crypto.randomUUID() });
      await client.call(routes.handInTable, { params, revision, key: crypto.randomUUID(), body: {} });
    }
  }
  const city = new City(await clientOf(url, "city"), definition);
  for (const piece of await inState(city.client, "with-city")) await city.pass(piece);
  for (const piece of await inState(city.client, "compliant")) await city.forward(piece);
}
