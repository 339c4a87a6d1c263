import type { LoaderFunctionArgs } from "react-router";
import { takeReceipt } from "./receipt-in-hand.ts";

export { LookUpPage as Component } from "./LookUpPage.tsx";

export function loader({ params }: LoaderFunctionArgs) {
  const noticeId = params["noticeId"] ?? "";
  return { noticeId, receipt: takeReceipt(noticeId) };
}
