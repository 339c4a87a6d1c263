import { Empty, formatMoment } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { publishingTexts as texts } from "@shenbao/texts/publishing";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { compareAddress } from "../compare/compare-side.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { versionsQuery } from "./definition-queries.ts";

/** The published versions: none ever changes. */
export function VersionsPanel({ id }: { id: string }) {
  const t = useText();
  const query = useQuery(versionsQuery(id));
  return (
    <Answered query={query}>
      {(versions) =>
        versions.length === 0 ? (
          <Empty title={t("definitions.noVersions")} text={t("definitions.noVersionsText")} />
        ) : (
          <ul className="ad-rows">
            {versions.map((version) => (
              <li key={version.version}>
                <span>
                  <strong>{t("definitions.version", { version: version.version })}</strong>
                  <span className="ad-persona-line sb-muted sb-small">
                    {t("definitions.versionBy", { by: version.publishedBy, at: formatMoment(version.publishedAt, t.locale) })}
                  </span>
                  {version.note && <span className="ad-persona-line">{say(texts["version.note"], t.locale, { note: t.of(version.note) })}</span>}
                  <code className="ad-hash">{version.hash}</code>
                </span>
                <span className="ad-rows-aside">
                  <span className="sb-muted">{t("definitions.versionApplications", { count: version.applications })}</span>
                  <Link to={compareAddress(id, { kind: "version", noticeId: version.noticeId, version: version.version }, { kind: "draft", id })}>{t("compare.open")}</Link>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
