import { redirect, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from "react-router";
import { loadApplication } from "../applications/load-application.ts";
import { formValidator } from "../client/form-validator.ts";
import { requireAccount } from "../client/require-account.ts";

export { FillPage as Component } from "./FillPage.tsx";

/** The application with its form and the form's validator. One that is closed leads to where it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const id = params["id"] ?? "";
  const loaded = await loadApplication(id);
  if (loaded.application.open === null) throw redirect(`/applications/${id}`);
  const validate = await formValidator(loaded.application.noticeId, loaded.application.version, loaded.formId);
  return { ...loaded, validate, accountId: account.id };
}

/** Going from step to step keeps what is on the page; only another application, or asking for the same page again, loads. */
export function shouldRevalidate({ currentParams, nextParams, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams["id"] !== nextParams["id"] || currentUrl.href === nextUrl.href;
}
