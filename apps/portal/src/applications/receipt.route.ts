import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { requireAccount } from "../client/require-account.ts";
import { loadApplication } from "./load-application.ts";

export { ReceiptPage as Component } from "./ReceiptPage.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccount(request);
  const id = params["id"] ?? "";
  const [loaded, receipt] = await Promise.all([loadApplication(id), call(routes.getReceipt, { params: { id } })]);
  return { ...loaded, receipt };
}
