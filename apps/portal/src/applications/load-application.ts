import { routes, type Application, type OwnWaiver } from "@shenbao/contract";
import { trackForm, type Form, type NoticeDefinition } from "@shenbao/engine";
import { call } from "../client/api.ts";
import { activeDrafts } from "../draft/active-drafts.ts";
import { noticeVersion } from "../client/notice-versions.ts";

/** An application with what its pinned version says of it. */
export interface LoadedApplication {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  formId: string;
  /** Deadlines put off for one's own organisation. */
  waivers: OwnWaiver[];
}

/** Loads an application; what is being typed into it in this tab is saved first. */
export async function loadApplication(id: string): Promise<LoadedApplication> {
  await activeDrafts.settle(id);
  const application = await call(routes.getApplication, { params: { id } });
  const [{ definition }, waivers] = await Promise.all([
    noticeVersion(application.noticeId, application.version),
    call(routes.listOwnWaivers, { params: { noticeId: application.noticeId } }),
  ]);
  const form = trackForm(definition, application.track);
  const formId = definition.tracks.find((track) => track.id === application.track)?.form ?? "";
  return { application, definition, form, formId, waivers: waivers.rows };
}
