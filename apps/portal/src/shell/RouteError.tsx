import { Problem } from "@shenbao/contract";
import { Banner, Button, buttonClass, PageHeader } from "@shenbao/renderer";
import { useEffect, useState } from "react";
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from "react-router";
import { problemText } from "../client/problem-text.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "./use-page-title.ts";
import { NotFound } from "./NotFound.tsx";

/** A page that could not be shown: what is the matter, a reference to name when asking for help, and a way on. */
export function RouteError() {
  const error = useRouteError();
  if (isMissing(error)) return <NotFound />;
  return <Failure error={error} />;
}

function Failure({ error }: { error: unknown }) {
  const { say, locale } = useSay();
  const { revalidate, state } = useRevalidator();
  const [reference] = useState(makeReference);
  const title = say("error.title");
  usePageTitle(title);
  const own = !(error instanceof Problem) && !(error instanceof TypeError);
  useEffect(() => {
    if (own) console.error(reference, error);
  }, [own, reference, error]);
  return (
    <>
      <PageHeader title={title} />
      <div className="sb-stack sb-measure">
        <Banner tone="error" locale={locale} live="assertive">
          <p>{problemText(error, locale)}</p>
          {own && <p>{say("error.reference", { reference })}</p>}
        </Banner>
        <div className="sb-buttons">
          <Button kind="primary" busy={state === "loading"} onClick={() => (own || isOutdated(error) ? location.reload() : void revalidate())}>
            {say("error.retry")}
          </Button>
          <Link className={buttonClass("secondary")} to="/">
            {say("error.home")}
          </Link>
        </div>
      </div>
    </>
  );
}

function isMissing(error: unknown): boolean {
  return isRouteErrorResponse(error) ? error.status === 404 : error instanceof Problem && error.code === "not-found";
}

/** A part of the program that is not there (any more): a new release has come since the page was opened. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /module/i.test(error.message);
}

function makeReference(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
