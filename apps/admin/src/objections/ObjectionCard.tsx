import { type Objection, routes } from "@shenbao/contract";
import { findAction, type State } from "@shenbao/engine";
import { Button, Card, formatMoment, StateTag } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";

const tones: Record<Objection["state"], State["tone"]> = { received: "attention", asked: "progress", upheld: "failure", dismissed: "success" };

/** How it is told who objects. */
function fromKey({ account, organisation }: NonNullable<Objection["by"]>) {
  if (account) return "objections.from";
  return organisation ? "objections.fromNamedOf" : "objections.fromNamed";
}

/** An objection with what was said about it, to be asked about, upheld or dismissed. */
export function ObjectionCard({ objection }: { objection: Objection }) {
  const t = useText();
  const { noticeId, definition, base } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState<"ask" | "uphold" | "dismiss" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const at = (moment: string) => formatMoment(moment, t.locale, definition.timezone);
  const open = objection.state === "received" || objection.state === "asked";
  const upheld = definition.publication.objections?.upheld;
  const action = upheld === undefined ? undefined : findAction(definition, upheld);
  const handle = async (what: "ask" | "uphold" | "dismiss") => {
    setBusy(what);
    setError(null);
    try {
      const body = { do: what, text: text.trim() };
      await api.call(routes.handleObjection, { params: { id: objection.id }, body, revision: objection.revision, key: once.keyFor([objection.id, objection.revision, body]) });
      once.done();
      setText("");
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(null);
      await queries.invalidateQueries({ queryKey: ["objections", noticeId] });
    }
  };
  return (
    <Card
      title={`${t("objections.number", { number: objection.number })} · ${objection.name}`}
      aside={
        <span className="sb-buttons">
          {objection.late && <StateTag title={t("objections.late")} tone="failure" />}
          <StateTag title={t(`objections.state.${objection.state}`)} tone={tones[objection.state]} />
        </span>
      }
    >
      <div className="sb-stack">
        <p className="sb-muted">
          {t("objections.madeAt", { at: at(objection.madeAt) })}
          {objection.by && ` · ${t(fromKey(objection.by), { name: objection.by.name, contact: objection.by.contact, organisation: t.of(objection.by.organisation) })}`}
          {objection.due !== null && open && ` · ${t("objections.due", { at: at(objection.due) })}`}
          {" · "}
          <Link to={`${base}/applications/${objection.applicationId}`}>{objection.name}</Link>
        </p>
        <p className="ad-said">{objection.reason}</p>
        {objection.files.length > 0 && (
          <ul className="ad-plain">
            {objection.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/files/${file.id}`} download>
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {objection.words.map((word, index) => (
          <p key={index} className="ad-said">
            <span className="sb-muted sb-small">{`${t(`objections.word.${word.kind}`)} · ${at(word.at)}`}</span>
            <br />
            {word.text}
          </p>
        ))}
        {error !== null && <Failure error={error} />}
        {open && (
          <>
            <TextBox label={t("objections.text")} hint={t("objections.textHelp")} value={text} onChange={setText} rows={3} maxLength={2000} required />
            <div className="sb-buttons">
              {(["ask", "uphold", "dismiss"] as const).map((what) => (
                <Button
                  key={what}
                  kind={what === "uphold" ? "danger" : "secondary"}
                  busy={busy === what}
                  disabled={text.trim().length < 2 || busy !== null}
                  onClick={() => void handle(what)}
                >
                  {t(`objections.${what}`)}
                </Button>
              ))}
            </div>
          </>
        )}
        {objection.state === "upheld" && action && (
          <p>
            <Link to={`${base}/applications/${objection.applicationId}`}>{t("objections.then", { action: action.title })}</Link>
          </p>
        )}
      </div>
    </Card>
  );
}
