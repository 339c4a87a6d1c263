import { Problem } from "@shenbao/contract";
import { sameJson, type NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";

/**
 * Holds the Word templates of a definition that is being published, in its transaction: from then on they are never swept.
 * @throws Problem "template-missing" where one is not here, or says other than the definition has it
 */
export async function holdTemplates({ store }: Services, definition: NoticeDefinition, locale: Locale, tx: ClientSession): Promise<void> {
  for (const [id, form] of Object.entries(definition.forms)) {
    const template = form.print?.template;
    if (!template) continue;
    const stored = await store.templates.get(template.sha256, tx);
    const sound = stored !== null && sameJson(stored.placeholders, template.placeholders) && (await store.templates.hold(tx, template.sha256));
    if (!sound) throw new Problem("template-missing", { form: form.title[locale] || id, name: template.name });
  }
}
