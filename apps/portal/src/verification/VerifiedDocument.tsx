import type { Verification, VerifiedDocument as Document } from "@shenbao/contract";
import { Banner, Card, DescriptionList, formatMoment } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay, type Speaker } from "../client/use-say.ts";

/** What was found out of a printed page: that it is authentic and what it is of, or clearly that it is not. */
export function VerifiedDocument({ verification: { refused, document } }: { verification: Verification }) {
  const speaker = useSay();
  const { say, locale } = speaker;
  if (!document)
    return (
      <Banner tone="error" locale={locale} title={say("verify.refused")}>
        <p>{say(`verify.refused-${refused ?? "unknown"}`)}</p>
      </Banner>
    );
  const found = document.page ? "authentic" : "registered";
  return (
    <>
      <Banner tone="success" locale={locale} title={say(`verify.${found}`)}>
        <p>{say(`verify.${found}-text`)}</p>
      </Banner>
      {document.newer && (
        <Banner tone="warning" locale={locale} title={say("verify.older")}>
          <p>{olderSaid(document, document.newer, speaker)}</p>
        </Banner>
      )}
      <Card>
        <DescriptionList items={factsOf(document, speaker)} />
      </Card>
    </>
  );
}

function olderSaid({ kind }: Document, { version, at }: NonNullable<Document["newer"]>, { say, locale }: Speaker): string {
  const params = { at: at === null ? "" : formatMoment(at, locale), version: version ?? "" };
  return say(kind === "table" ? "verify.older-table" : kind === "result" ? "verify.older-result" : "verify.older-application", params);
}

function factsOf({ kind, notice, number, title, version, page, code, contentHash, at }: Document, { say, text, locale }: Speaker) {
  return [
    { term: say("verify.kind"), value: say(`verify.kind-${kind}`) },
    ...(title ? [{ term: say("verify.name"), value: text(title) }] : []),
    { term: say("verify.notice"), value: <Link to={`/notices/${notice.id}`}>{text(notice.title)}</Link> },
    ...(number === null ? [] : [{ term: say("verify.number"), value: number }]),
    ...(version === null ? [] : [{ term: say("verify.version"), value: say(kind === "result" ? "verify.edition" : "verify.submitted", { version }) }]),
    ...(page ? [{ term: say("verify.page"), value: say("verify.page-of", { page: page.number, pages: page.of }) }] : []),
    { term: say("verify.at"), value: at === null ? say("verify.not-yet") : formatMoment(at, locale) },
    { term: say("verify.code"), value: code },
    { term: say("verify.hash"), value: <code className="p-hash">{contentHash}</code> },
  ];
}
