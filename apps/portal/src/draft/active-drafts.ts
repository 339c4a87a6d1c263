import type { DraftSaver } from "./draft-saver.ts";

const active = new Map<string, DraftSaver>();

/** The drafts that are open in this tab, by application. */
export const activeDrafts = {
  open(application: string, saver: DraftSaver): () => void {
    active.set(application, saver);
    return () => {
      if (active.get(application) === saver) active.delete(application);
    };
  },

  /** Waits (not for ever) until what was typed has reached the server, before the application is read again. */
  async settle(application: string, patience = 4_000): Promise<void> {
    const saver = active.get(application);
    if (saver?.dirty) await Promise.race([saver.flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
  },
};
