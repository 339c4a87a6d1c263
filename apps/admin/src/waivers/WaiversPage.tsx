import { Empty, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { noticeQuery, noticesQuery } from "../notice/notice-queries.ts";
import { rememberedNotice } from "../notice/remembered-notice.ts";
import { Answered } from "../pages/Answered.tsx";
import { Page } from "../pages/Page.tsx";
import { useWaiverText } from "./use-waiver-text.ts";
import { WaiversDesk } from "./WaiversDesk.tsx";

/** The waivers of a notice, for administrators: what was put off for whom, and the log. */
export function WaiversPage() {
  const t = useText();
  const w = useWaiverText();
  const [search, setSearch] = useSearchParams();
  const notices = useQuery(noticesQuery);
  const remembered = rememberedNotice();
  const rows = notices.data?.rows ?? [];
  const noticeId = search.get("notice") ?? (rows.some(({ id }) => id === remembered) ? remembered : rows[0]?.id) ?? "";
  const notice = useQuery({ ...noticeQuery(noticeId), enabled: noticeId !== "" });
  return (
    <Page title={w("waivers.title")} note={w("waivers.intro")}>
      <Answered query={notices}>
        {() =>
          rows.length === 0 ? (
            <Empty title={w("waivers.none")} text={w("waivers.noneText")} />
          ) : (
            <div className="sb-stack">
              <div className="ad-field">
                <label htmlFor="waivers-notice">{w("waivers.notice")}</label>
                <select id="waivers-notice" className="ad-input" value={noticeId} onChange={(event) => setSearch({ notice: event.target.value })}>
                  {rows.map((row) => (
                    <option key={row.id} value={row.id}>
                      {t.of(row.title)}
                    </option>
                  ))}
                </select>
              </div>
              {notice.data ? <WaiversDesk key={noticeId} noticeId={noticeId} definition={notice.data.definition} /> : <Spinner locale={t.locale} block />}
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
