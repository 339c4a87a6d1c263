import { Problem, routes } from "@shenbao/contract";
import { splitDefinition } from "@shenbao/engine";
import { strToU8, zipSync, type Zippable } from "fflate";
import { bind } from "../http/bind.ts";

const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** Of every file in the zip, so that the same definition gives the same bytes. */
const stamp = new Date(2020, 0, 1);

/** A draft as one JSON file, or as the folder in a zip with its Word templates. */
export const exportDefinition = bind(routes.exportDefinition, async ({ params, query }, services) => {
  const draft = await services.store.drafts.get(params.id);
  if (!draft) throw new Problem("not-found");
  if (query.as === "file") return { file: Buffer.from(written(draft.definition)), mediaType: "application/json", name: `${draft.noticeId}.json` };
  const files: Zippable = {};
  for (const [path, value] of Object.entries(splitDefinition(draft.definition))) files[`${draft.noticeId}/${path}`] = [strToU8(written(value)), { mtime: stamp }];
  for (const [id, form] of Object.entries(draft.definition.forms ?? {})) {
    const template = form.print?.template && (await services.store.templates.get(form.print.template.sha256));
    if (template) files[`${draft.noticeId}/templates/${id}.docx`] = [new Uint8Array(template.content), { mtime: stamp }];
  }
  return { file: Buffer.from(zipSync(files)), mediaType: "application/zip", name: `${draft.noticeId}.zip` };
});
