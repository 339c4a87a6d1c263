import { routes } from "@shenbao/contract";
import { DefinitionDocument } from "@shenbao/builder";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useEffect, useState } from "react";
import { api } from "../api/api.ts";
import { sessionStore } from "../session/session-store.ts";
import { DefinitionSaver } from "./definition-saver.ts";
import { openSavers } from "./open-savers.ts";
import type { OpenDraft } from "./open-draft-query.ts";

export interface Desk {
  document: DefinitionDocument;
  saver: DefinitionSaver;
  /** Whether edits of an earlier visit were put back. */
  restored: boolean;
}

/** The document of a draft and what saves it, alive as long as its page is open. */
export function useDefinitionSaver(open: OpenDraft): Desk {
  const [desk] = useState(() => deskOf(open));
  const { document: edited, saver } = desk;
  const { id } = open.draft;
  useEffect(() => {
    const close = openSavers.add(id, saver);
    const end = edited.subscribe(() => saver.edit(edited.definition));
    const send = () => void saver.flush();
    const hide = () => {
      if (window.document.visibilityState !== "hidden") return;
      open.copies.settle();
      send();
    };
    const ask = (event: BeforeUnloadEvent) => {
      open.copies.settle();
      if (saver.dirty) event.preventDefault();
    };
    addEventListener("online", send);
    addEventListener("beforeunload", ask);
    window.document.addEventListener("visibilitychange", hide);
    if (saver.dirty) send();
    return () => {
      removeEventListener("online", send);
      removeEventListener("beforeunload", ask);
      window.document.removeEventListener("visibilitychange", hide);
      end();
      open.copies.settle();
      // The saver stays known until what is on its way has arrived: who reads the draft next waits for it.
      if (saver.dirty) void saver.flush().finally(close);
      else close();
      saver.stop();
    };
  }, [id, edited, saver, open.copies]);
  return desk;
}

function deskOf({ draft, copies, copy }: OpenDraft): Desk {
  const { id } = draft;
  const edited = new DefinitionDocument(draft.definition);
  const saver = new DefinitionSaver({
    server: {
      save: (definition, revision) => api.call(routes.saveDraft, { params: { id }, body: definition, revision }),
      confirm: (confirmed, revision) => api.call(routes.confirmPlaces, { params: { id }, body: { confirmed: [...confirmed] }, revision }),
      load: () => api.call(routes.getDraft, { params: { id } }),
    },
    copies,
    draft,
    now: () => Date.now() + sessionStore.get().skew,
  });
  if (copy) {
    saver.restore(copy.definition, copy.revision);
    if (saver.dirty) edited.replace(texts["edit.restore"], copy.definition);
  }
  return { document: edited, saver, restored: saver.dirty };
}
