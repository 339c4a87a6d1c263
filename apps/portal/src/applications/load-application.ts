import { routes, type Application } from "@shenbao/contract";
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
}

/** Loads an application; what is being typed into it in this tab is saved first. */
export async function loadApplication(id: string): Promise<LoadedApplication> {
  await activeDrafts.settle(id);
  const application = await call(routes.getApplication, { params: { id } });
  const { definition } = await noticeVersion(application.noticeId, application.version);
  const form = trackForm(definition, application.track);
  const formId = definition.tracks.find((track) => track.id === application.track)?.form ?? "";
  return { application, definition, form, formId };
}
