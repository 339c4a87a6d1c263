import { data, type LoaderFunctionArgs } from "react-router";
import { newestVersion } from "../client/notice-versions.ts";

export { MaterialsPage as Component } from "./MaterialsPage.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const { definition } = await newestVersion(params["noticeId"] ?? "");
  const track = definition.tracks.find((one) => one.id === params["track"]);
  const form = track && definition.forms[track.form];
  if (!track || !form) throw data(null, { status: 404 });
  return { definition, track, evidence: form.evidence ?? [] };
}
