import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { ready } from "../client/require-account.ts";

export { SetUpPage as Component } from "./SetUpPage.tsx";

/** What the one-time link is for; a used one is told by the page. */
export async function loader({ params }: LoaderFunctionArgs) {
  await ready();
  const token = params["token"] ?? "";
  return { token, ...(await call(routes.getSetUp, { params: { token } })) };
}
