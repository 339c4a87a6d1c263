import { routes, type Objection } from "@shenbao/contract";
import { Button, Card, PageHeader } from "@shenbao/renderer";
import { useState, type FormEvent } from "react";
import { Link, useLoaderData } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { TextField } from "../account/TextField.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import type { loader } from "./look-up.route.ts";
import { ObjectionCard } from "./ObjectionCard.tsx";
import { ReceiptBanner } from "./ReceiptBanner.tsx";

/** Somebody without an account looks at the objection they made: by its number and code, or right after it was made. */
export function LookUpPage() {
  const { noticeId, receipt: made } = useLoaderData<typeof loader>();
  const { say } = useSay();
  const [receipt, setReceipt] = useState(made);
  const [objection, setObjection] = useState<Objection | null>(made?.objection ?? null);
  usePageTitle(say("objections.track"));
  const refresh = async () => {
    if (objection) setObjection(await call(routes.getOpenedObjection, { params: { id: objection.id } }));
  };
  return (
    <>
      <PageHeader title={say("objections.track")} caption={<Link to={`/notices/${noticeId}/result`}>{say("objections.toResult")}</Link>} />
      <div className="sb-stack">
        {receipt && <ReceiptBanner receipt={receipt} />}
        {objection ? (
          <>
            <ObjectionCard objection={objection} opened onChanged={() => void refresh()} />
            <p>
              <Button
                onClick={() => {
                  setObjection(null);
                  setReceipt(null);
                }}
              >
                {say("objections.another")}
              </Button>
            </p>
          </>
        ) : (
          <LookUpForm noticeId={noticeId} onFound={setObjection} />
        )}
      </div>
    </>
  );
}

function LookUpForm({ noticeId, onFound }: { noticeId: string; onFound(objection: Objection): void }) {
  const { say } = useSay();
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const asked = Number(number.normalize("NFKC").replace(/\D/g, ""));
  const lookUp = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      onFound(await call(routes.lookUpObjection, { params: { noticeId }, body: { number: asked, code: code.trim() } }));
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="p-narrow">
      <Card>
        <form className="sb-stack" noValidate onSubmit={(event) => void lookUp(event)}>
          <p>{say("objections.lookUpText")}</p>
          <FormProblem problem={problem} />
          <TextField label={say("objections.numberLabel")} inputMode="numeric" autoComplete="off" maxLength={9} value={number} onChange={setNumber} />
          <TextField label={say("objections.code")} autoComplete="off" maxLength={60} value={code} onChange={setCode} />
          <Button kind="primary" type="submit" wide busy={busy} disabled={asked < 1 || code.trim().length < 4}>
            {say("objections.lookUp")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
