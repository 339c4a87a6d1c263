import { useQuery } from "@tanstack/react-query";
import { waiverTexts } from "@shenbao/texts/waivers";
import { NavLink } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { rememberedNotice } from "../notice/remembered-notice.ts";
import { useDuties } from "../notice/use-duties.ts";
import { useNoticeId } from "../notice/use-notice-id.ts";
import { outboxesQuery } from "../outbox/outbox-queries.ts";
import { useAccount } from "../session/use-session.ts";

function Entry({ to, title, end = false }: { to: string; title: string; end?: boolean }) {
  return (
    <li>
      <NavLink to={to} end={end}>
        {title}
      </NavLink>
    </li>
  );
}

/** The navigation: what the person's role in the chosen notice has to do, and what administrators keep. */
export function SideNav() {
  const t = useText();
  const account = useAccount();
  const noticeId = useNoticeId() ?? rememberedNotice();
  const duties = useDuties(noticeId);
  const base = `/n/${noticeId}`;
  const outboxes = useQuery({ ...outboxesQuery, enabled: duties?.role !== undefined });
  const outbox = outboxes.data?.find((one) => one.noticeId === noticeId);
  return (
    <>
      {duties?.role && (
        <ul className="ad-nav" aria-label={t("nav.work")}>
          <Entry to={base} title={t("nav.home")} end />
          {!duties.scores && <Entry to={`${base}/applications`} title={t("nav.applications")} />}
          {duties.scores && <Entry to="/assignments" title={t("nav.assignments")} />}
          {duties.tables && <Entry to={`${base}/tables`} title={t("nav.tables")} />}
          {duties.reviews.map((review) => (
            <Entry key={review.id} to={`${base}/reviews/${review.id}`} title={t.of(review.title)} />
          ))}
          {outbox && <Entry to={`${base}/outbox`} title={outbox.held > 0 ? `${t("outbox.title")}（${outbox.held}）` : t("outbox.title")} />}
          {duties.publishes && <Entry to={`${base}/result`} title={t("nav.result")} />}
          {duties.handlesObjections && <Entry to={`${base}/objections`} title={t("objections.title")} />}
        </ul>
      )}
      {account?.administrator && (
        <>
          <p className="ad-nav-head">{t("nav.administration")}</p>
          <ul className="ad-nav" aria-label={t("nav.administration")}>
            <Entry to="/digest" title={t("digest.title")} />
            <Entry to="/definitions" title={t("nav.definitions")} />
            <Entry to="/waivers" title={t.of(waiverTexts["nav.waivers"])} />
            <Entry to="/accounts" title={t("nav.accounts")} />
            <Entry to="/organisations" title={t("nav.organisations")} />
          </ul>
        </>
      )}
    </>
  );
}
