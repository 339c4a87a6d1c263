import { routes } from "@shenbao/contract";
import { sayDay } from "@shenbao/engine";
import { Card, Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Page } from "../pages/Page.tsx";

/** What administrators should look at today. */
export function DigestPage() {
  const t = useText();
  const query = useQuery({ queryKey: ["digest"], queryFn: ({ signal }) => api.call(routes.getDigest, { signal }) });
  return (
    <Page title={t("digest.title")} note={t("digest.note")}>
      <Answered query={query}>
        {(digests) =>
          digests.every(({ lines }) => lines.length === 0) ? (
            <Empty title={t("digest.none")} text={t("digest.noneText")} />
          ) : (
            <div className="sb-stack">
              {digests
                .filter(({ lines }) => lines.length > 0)
                .map(({ timezone, day, lines }) => (
                  <Card key={timezone} title={digests.length === 1 ? t.of(sayDay(day)) : t("digest.dayIn", { day: sayDay(day), timezone })}>
                    <ul className="ad-rows">
                      {lines.map(({ text, todo, to }) => (
                        <li key={text["zh-CN"]}>
                          <span className="ad-break">
                            {t.of(text)}
                            {todo !== null && <span className="sb-muted sb-small ad-todo">{t.of(todo)}</span>}
                          </span>
                          {to !== null && <Link to={to}>{t("digest.to")}</Link>}
                        </li>
                      ))}
                    </ul>
                  </Card>
                ))}
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
