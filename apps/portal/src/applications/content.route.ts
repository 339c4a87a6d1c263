import type { LoaderFunctionArgs } from "react-router";
import { requireAccount } from "../client/require-account.ts";
import { loadApplication } from "./load-application.ts";

export { ContentPage as Component } from "./ContentPage.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccount(request);
  return loadApplication(params["id"] ?? "");
}
