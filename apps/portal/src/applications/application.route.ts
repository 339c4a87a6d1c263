import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { requireAccount } from "../client/require-account.ts";
import { loadApplication } from "./load-application.ts";

export { ApplicationPage as Component } from "./ApplicationPage.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccount(request);
  const id = params["id"] ?? "";
  const [loaded, events, messages, standings] = await Promise.all([
    loadApplication(id),
    call(routes.listEvents, { params: { id } }),
    call(routes.listInbox, { query: { application: id, limit: 10 } }),
    call(routes.listStandings, { params: { id } }),
  ]);
  return { ...loaded, events: events.rows, messages: messages.rows, standings: standings.rows };
}
