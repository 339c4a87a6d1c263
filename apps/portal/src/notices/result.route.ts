import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";

export { ResultPage as Component } from "./ResultPage.tsx";

export function loader({ params }: LoaderFunctionArgs) {
  return call(routes.getResult, { params: { noticeId: params["noticeId"] ?? "" } });
}
