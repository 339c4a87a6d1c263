import { routes, type Verification } from "@shenbao/contract";
import { Button, Card, PageHeader, Spinner } from "@shenbao/renderer";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useLocation } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { TextField } from "../account/TextField.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { VerifiedDocument } from "./VerifiedDocument.tsx";

type Asked = { mark: string } | { code: string };

/** Whether a printed page is authentic: of the mark in this address, where a QR code leads, or of a code that is typed. */
export function VerifyPage() {
  const { say, locale } = useSay();
  const { hash } = useLocation();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { answer, problem, busy } = useVerification(asked);
  const outcome = useRef<HTMLDivElement>(null);
  usePageTitle(say("verify.title"));
  // The mark is all of the address: what a QR code holds.
  useEffect(() => setAsked(hash.length > 1 ? { mark: location.href } : null), [hash]);
  useEffect(() => {
    if (answer) outcome.current?.focus();
  }, [answer]);

  const verify = (event: FormEvent) => {
    event.preventDefault();
    setWrong(code.trim() === "");
    if (code.trim() !== "") setAsked({ code });
  };

  return (
    <>
      <PageHeader title={say("verify.title")} note={say("verify.note")} />
      <div className="sb-stack sb-measure">
        <div ref={outcome} tabIndex={-1} className="sb-stack" role="status">
          {busy && <Spinner locale={locale} label={say("verify.busy")} />}
          <FormProblem problem={problem} />
          {answer && <VerifiedDocument verification={answer} />}
        </div>
        <Card>
          <form className="sb-stack" noValidate onSubmit={verify}>
            <TextField
              label={say("verify.code")}
              help={say("verify.help")}
              value={code}
              onChange={setCode}
              name="code"
              autoComplete="off"
              maxLength={100}
              {...(wrong && { error: say("verify.empty") })}
            />
            <div className="sb-buttons">
              <Button kind="primary" type="submit" busy={busy}>
                {say("verify.go")}
              </Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}

function useVerification(asked: Asked | null) {
  const [state, setState] = useState<{ answer: Verification | null; problem: unknown; busy: boolean }>({ answer: null, problem: null, busy: false });
  useEffect(() => {
    let current = true;
    setState({ answer: null, problem: null, busy: asked !== null });
    if (asked) {
      call(routes.verifyMark, { query: asked }).then(
        (answer) => current && setState({ answer, problem: null, busy: false }),
        (problem: unknown) => current && setState({ answer: null, problem, busy: false }),
      );
    }
    return () => void (current = false);
  }, [asked]);
  return state;
}
