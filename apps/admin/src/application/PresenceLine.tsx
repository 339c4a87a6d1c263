import type { Presence } from "@shenbao/contract";
import { Banner } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** Who else has this application open, so that two do not decide at once. */
export function PresenceLine({ others }: { others: Presence["others"] }) {
  const t = useText();
  if (others.length === 0) return null;
  const since = (seconds: number) =>
    seconds < 60 ? t("presence.now") : seconds < 3600 ? t("presence.minutes", { minutes: Math.floor(seconds / 60) }) : t("presence.hours", { hours: Math.floor(seconds / 3600) });
  return (
    <div className="ad-presence">
      <Banner tone="info" locale={t.locale} live="polite">
        {others.map(({ name, organisation, seconds }) => (
          <p key={`${name} ${organisation["zh-CN"]}`}>{t("presence.here", { who: `${name}（${t.of(organisation)}）`, since: since(seconds) })}</p>
        ))}
      </Banner>
    </div>
  );
}
