import { routes, type Application } from "@shenbao/contract";
import { admitDraft, type Answers, type Form } from "@shenbao/engine";
import { useEffect, useState } from "react";
import { call, session } from "../client/api.ts";
import { activeDrafts } from "../draft/active-drafts.ts";
import { draftCopies } from "../draft/draft-copy.ts";
import { DraftSaver } from "../draft/draft-saver.ts";
import { tabId } from "../draft/tab-id.ts";

const channelName = "shenbao:drafts";

interface DraftNews {
  application: string;
  revision: number;
}

/** The saver of an application's draft, alive as long as its page is open. Takes up what an earlier visit left unsaved. */
export function useDraftSaver(application: Application, form: Form, accountId: string): { saver: DraftSaver; restored: boolean } {
  const [made] = useState(() => makeSaver(application, form, accountId));
  const { saver } = made;

  useEffect(() => {
    const close = activeDrafts.open(application.id, saver);
    const send = () => void saver.flush();
    const hidden = () => document.visibilityState === "hidden" && send();
    const channel = new BroadcastChannel(channelName);
    let told = saver.revision;
    const tell = saver.subscribe(() => {
      if (saver.state.kind !== "saved" || saver.revision === told) return;
      told = saver.revision;
      channel.postMessage({ application: application.id, revision: told } satisfies DraftNews);
    });
    channel.onmessage = (event: MessageEvent<DraftNews>) => {
      if (event.data.application === application.id && event.data.revision > saver.revision) saver.follow().catch(() => undefined);
    };
    const entered = session.subscribe(() => {
      if (saver.state.kind === "signed-out" && !session.state.asking && session.state.account) send();
    });
    addEventListener("online", send);
    addEventListener("pagehide", send);
    document.addEventListener("visibilitychange", hidden);
    if (saver.dirty) send();
    return () => {
      removeEventListener("online", send);
      removeEventListener("pagehide", send);
      document.removeEventListener("visibilitychange", hidden);
      entered();
      tell();
      channel.close();
      close();
      if (saver.dirty) send();
      else saver.stop();
    };
  }, [application.id, saver]);

  return made;
}

function makeSaver(application: Application, form: Form, accountId: string): { saver: DraftSaver; restored: boolean } {
  const { id } = application;
  const copies = draftCopies(localStorage, accountId, id, tabId());
  const saver = new DraftSaver({
    server: {
      save: (answers, revision) => call(routes.saveAnswers, { params: { id }, body: { answers }, revision }),
      load: () => call(routes.getApplication, { params: { id } }),
    },
    copies,
    kept: (answers) => keptAnswers(form, answers),
    answers: application.answers,
    revision: application.revision,
    now: session.now,
  });
  const copy = copies.newest();
  if (copy) saver.restore(copy);
  return { saver, restored: saver.dirty };
}

/** What the server keeps of answers; what it would refuse is sent as it is, so that it says why. */
function keptAnswers(form: Form, answers: Answers): Answers {
  const admission = admitDraft(form, answers);
  return "answers" in admission ? admission.answers : answers;
}
