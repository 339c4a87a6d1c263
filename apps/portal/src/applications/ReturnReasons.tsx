import type { Application } from "@shenbao/contract";
import { wholePlace, type Form, type NoticeDefinition } from "@shenbao/engine";
import { Banner, buttonClass, placeTitle } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";

/** What a return asks to change, each leading to its place; or simply the way back into the form. */
export function ReturnReasons({ application, definition, form }: { application: Application; definition: NoticeDefinition; form: Form }) {
  const { say, locale } = useSay();
  if (application.open === null) return null;
  const edit = `/applications/${application.id}/edit`;
  return (
    <>
      {application.reasons.length > 0 && (
        <Banner tone="warning" locale={locale} title={say("return.title", { count: application.reasons.length })}>
          <p>{say(application.reasons.some(({ at }) => at === wholePlace) ? "return.textWhole" : "return.text")}</p>
          <ul className="p-reasons">
            {application.reasons.map((reason) => (
              <li key={`${reason.at} ${reason.text}`}>
                <Link to={edit} state={{ at: reason.at }}>
                  {placeTitle(form, definition.year, reason.at, locale, application.evidence)}
                </Link>
                <span>{reason.text}</span>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <p className="sb-buttons">
        <Link className={buttonClass("primary")} to={edit} state={{ at: application.reasons[0]?.at }}>
          {say(application.reasons.length > 0 ? "return.edit" : "application.edit")}
        </Link>
      </p>
    </>
  );
}
