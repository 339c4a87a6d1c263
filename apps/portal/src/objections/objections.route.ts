import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { requireAccount } from "../client/require-account.ts";

export { ObjectionsPage as Component } from "./ObjectionsPage.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request);
  return (await call(routes.listOwnObjections, {})).rows;
}
