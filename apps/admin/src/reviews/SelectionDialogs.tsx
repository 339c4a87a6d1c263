import { type Ranking, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { type TextKey, useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** What is asked before it is done. */
export type SelectionQuestion = "prepare" | "release" | "discard";

export interface SelectionDialogsProps {
  question: SelectionQuestion | null;
  ranking: Ranking;
  reviewId: string;
  /** The order given to what is level, and why; undefined where nothing is. */
  ties: { order: string[]; reason: string } | undefined;
  onClose(): void;
}

const words: Record<SelectionQuestion, { title: TextKey; text: TextKey; button: TextKey }> = {
  prepare: { title: "selection.prepareAsk", text: "selection.prepareText", button: "selection.prepare" },
  release: { title: "selection.releaseAsk", text: "selection.releaseText", button: "selection.releaseDo" },
  discard: { title: "selection.discardAsk", text: "selection.discardText", button: "selection.discard" },
};

/** How many come in, wait, and do not. What is level takes what places there are. */
export function outcomeCounts({ rows, caps }: Ranking): { selected: number; reserve: number; rest: number } {
  const count = (proposal: Ranking["rows"][number]["proposal"]) => rows.filter((row) => row.proposal === proposal).length;
  const [cap, ...others] = caps;
  const room = cap && others.length === 0 ? Math.max(0, cap.limit - cap.taken - count("selected")) : count("tied");
  const selected = count("selected") + Math.min(count("tied"), room);
  return { selected, reserve: count("reserve"), rest: rows.length - selected - count("reserve") };
}

/** The questions before a selection is prepared, dropped or released, with their numbers. */
export function SelectionDialogs({ question, ranking, reviewId, ties, onClose }: SelectionDialogsProps) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const { busy, error, run } = useDoing();
  const params = { noticeId, review: reviewId };
  const revision = ranking.selection?.revision ?? 0;

  const act = async (kind: SelectionQuestion) => {
    await run(async () => {
      if (kind === "discard") await api.call(routes.discardSelection, { params, revision });
      else if (kind === "prepare") {
        const body = ties ? { ties } : {};
        const done = await api.call(routes.prepareSelection, { params, body, revision, key: once.keyFor([kind, reviewId, revision, body]) });
        notify(t("selection.preparedCount", { selected: done.selected.length }), { type: "success" });
      } else {
        const done = await api.call(routes.releaseSelection, { params, body: {}, revision, key: once.keyFor([kind, reviewId, revision]) });
        notify(t("selection.releasedCount", { selected: done.selected.length }), { type: "success" });
      }
      once.done();
      onClose();
    });
    await Promise.all([["ranking"], ["counts"], ["applications"], ["application"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const said = words[question ?? "prepare"];
  return (
    <Dialog
      open={question !== null}
      title={t(said.title)}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind={question === "discard" ? "danger" : "primary"} busy={busy} onClick={() => question && void act(question)}>
            {t(said.button)}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <p>{t(said.text, outcomeCounts(ranking))}</p>
      </div>
    </Dialog>
  );
}
