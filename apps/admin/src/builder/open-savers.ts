import type { DefinitionSaver } from "./definition-saver.ts";

const open = new Map<string, DefinitionSaver>();

/** The definitions that are edited in this tab. */
export const openSavers = {
  add(draft: string, saver: DefinitionSaver): () => void {
    open.set(draft, saver);
    return () => {
      if (open.get(draft) === saver) open.delete(draft);
    };
  },

  /** Waits (not for ever) until the edits have reached the server, before the draft is read again. */
  async settle(draft: string, patience = 4_000): Promise<void> {
    const saver = open.get(draft);
    if (saver?.dirty) await Promise.race([saver.flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
  },
};
