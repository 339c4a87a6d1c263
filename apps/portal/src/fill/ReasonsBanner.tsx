import type { Application } from "@shenbao/contract";
import type { Form } from "@shenbao/engine";
import { Banner, Button } from "@shenbao/renderer";
import { placeTitle } from "../applications/place-title.ts";
import { useSay } from "../client/use-say.ts";

/** After a return: what is to be changed, each leading to its field. Everything else stays closed. */
export function ReasonsBanner({ application, form, year, onGo }: { application: Application; form: Form; year: number; onGo(at: string): void }) {
  const { say, locale } = useSay();
  if (application.reasons.length === 0) return null;
  return (
    <Banner tone="warning" locale={locale} title={say("return.title", { count: application.reasons.length })}>
      <p>{say("return.text")}</p>
      <ul className="p-reasons">
        {application.reasons.map((reason) => (
          <li key={`${reason.at} ${reason.text}`}>
            <Button kind="quiet" small onClick={() => onGo(reason.at)}>
              {placeTitle(form, year, reason.at, locale)}
            </Button>
            <span>{reason.text}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
