import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";

export { ResultPage as Component } from "./ResultPage.tsx";

export function loader({ params, request }: LoaderFunctionArgs) {
  const edition = Number(new URL(request.url).searchParams.get("edition") ?? "");
  return call(routes.getResult, { params: { noticeId: params["noticeId"] ?? "" }, query: Number.isInteger(edition) && edition > 0 ? { edition } : {} });
}
