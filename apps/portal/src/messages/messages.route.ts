import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { requireAccount } from "../client/require-account.ts";

export { MessagesPage as Component } from "./MessagesPage.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request);
  const { searchParams } = new URL(request.url);
  const [after, before] = [searchParams.get("after"), searchParams.get("before")];
  return call(routes.listInbox, { query: { ...(after !== null && { after }), ...(before !== null && { before }) } });
}
