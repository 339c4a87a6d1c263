import { routes, type Objection } from "@shenbao/contract";
import { Button, Card, formatMoment, StateTag } from "@shenbao/renderer";
import { useId, useRef, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { idempotencyKey } from "../draft/idempotency-key.ts";

const tones = { received: "progress", asked: "attention", upheld: "success", dismissed: "neutral" } as const;

/** An objection as who made it reads it, with what is asked of them; or as the applicant it concerns does. `opened`: by its code, without an account. */
export function ObjectionCard({ objection, opened = false, onChanged }: { objection: Objection; opened?: boolean; onChanged(): void }) {
  const { say, locale } = useSay();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const at = (moment: string) => formatMoment(moment, locale);
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      setText("");
      onChanged();
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  const params = { id: objection.id };
  return (
    <Card
      title={`${say("objections.number", { number: objection.number })} · ${objection.name}`}
      aside={<StateTag title={say(`objections.state.${objection.state}`)} tone={tones[objection.state]} />}
    >
      <div className="sb-stack">
        <p className="sb-muted">
          {say("objections.madeAt", { at: at(objection.madeAt) })}
          {objection.as === "concerned" && ` · ${say("objections.concerns")}`}
        </p>
        <p className="p-said">{objection.reason}</p>
        {objection.files.length > 0 && (
          <ul>
            {objection.files.map((one) => (
              <li key={one.id}>
                {opened ? (
                  one.name
                ) : (
                  <a href={`/api/files/${one.id}`} download>
                    {one.name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {objection.words.map((word, index) => (
          <p key={index} className="p-said">
            <span className="sb-muted">{`${say(`objections.word.${word.kind}`)} · ${at(word.at)}`}</span>
            <br />
            {word.text}
          </p>
        ))}
        <FormProblem problem={problem} />
        {objection.as === "objector" && objection.state === "asked" && (
          <div className="p-field">
            <label className="p-label" htmlFor={id}>
              {say("objections.reply")}
            </label>
            <textarea id={id} className="p-input" rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
            <p>
              <Button
                kind="primary"
                busy={busy}
                disabled={text.trim().length < 2}
                onClick={() =>
                  void attempt(() =>
                    call(opened ? routes.replyToOpenedObjection : routes.replyToObjection, {
                      params,
                      body: { text: text.trim() },
                      revision: objection.revision,
                      key: idempotencyKey(),
                    }),
                  )
                }
              >
                {say("objections.replySend")}
              </Button>
            </p>
          </div>
        )}
        {objection.adds && (
          <p>
            <input
              ref={file}
              type="file"
              hidden
              aria-label={say("objections.addFile")}
              accept=".pdf,.jpg,.jpeg,.png"
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                event.target.value = "";
                if (chosen) void attempt(() => call(opened ? routes.uploadOpenedObjectionFile : routes.uploadObjectionFile, { params, file: chosen, key: idempotencyKey() }));
              }}
            />
            <Button busy={busy} onClick={() => file.current?.click()}>
              {say("objections.addFile")}
            </Button>
          </p>
        )}
      </div>
    </Card>
  );
}
