import { Problem, routes } from "@shenbao/contract";
import { readTemplate, TemplateRefused } from "@shenbao/documents";
import { bind } from "../http/bind.ts";
import { readWhole } from "../http/read-whole.ts";

/** Bytes. What is larger is refused before it is kept; the reader has the same limit. */
const largest = 10_000_000;

/** Takes a Word form with placeholders: it is read first, and kept by its hash. It belongs to nothing until a version names it. */
export const uploadTemplate = bind(routes.uploadTemplate, async ({ upload, locale, log }, services) => {
  const content = await readWhole(upload, largest);
  try {
    const placeholders = await readTemplate(content);
    // Its age is the machine's, as that of files: the platform's clock may be set.
    const sha256 = await services.store.templates.keep({ content, placeholders, at: Date.now() });
    return { body: { sha256, name: upload.name.slice(0, 200), placeholders } };
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    log.info({ code: error.code, bytes: content.length }, "template not taken");
    if (error.code === "busy") throw new Problem("busy");
    throw new Problem("form-unreadable", { name: upload.name, why: error.sentence[locale] });
  }
});

/** A template as it was uploaded. */
export const getTemplate = bind(routes.getTemplate, async ({ params }, { store }) => {
  const template = await store.templates.get(params.sha256);
  if (!template) throw new Problem("not-found");
  return { file: template.content, mediaType: routes.getTemplate.file[0], name: `${params.sha256.slice(0, 12)}.docx` };
});
