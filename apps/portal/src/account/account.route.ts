import type { LoaderFunctionArgs } from "react-router";
import { requireAccount } from "../client/require-account.ts";

export { AccountPage as Component } from "./AccountPage.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request);
  return null;
}
