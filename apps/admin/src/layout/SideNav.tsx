import { NavLink } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { rememberedNotice } from "../notice/remembered-notice.ts";
import { useDuties } from "../notice/use-duties.ts";
import { useNoticeId } from "../notice/use-notice-id.ts";
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
          {duties.publishes && <Entry to={`${base}/result`} title={t("nav.result")} />}
        </ul>
      )}
      {account?.administrator && (
        <>
          <p className="ad-nav-head">{t("nav.administration")}</p>
          <ul className="ad-nav" aria-label={t("nav.administration")}>
            <Entry to="/definitions" title={t("nav.definitions")} />
            <Entry to="/accounts" title={t("nav.accounts")} />
            <Entry to="/organisations" title={t("nav.organisations")} />
          </ul>
        </>
      )}
    </>
  );
}
