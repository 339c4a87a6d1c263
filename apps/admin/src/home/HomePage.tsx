import { Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../language/use-text.ts";
import { noticesQuery } from "../notice/notice-queries.ts";
import { rememberedNotice } from "../notice/remembered-notice.ts";
import { useDuties } from "../notice/use-duties.ts";
import { Answered } from "../pages/Answered.tsx";
import { GoOn } from "../pages/GoOn.tsx";
import { Page } from "../pages/Page.tsx";
import { useAccount } from "../session/use-session.ts";

/** Leads to where the person's work is: the notice worked in last, the newest one that the organisation has a part in, or (administrators without a role in it) the definitions. */
export function HomePage() {
  const t = useText();
  const account = useAccount();
  const query = useQuery(noticesQuery);
  const rows = query.data?.rows ?? [];
  const remembered = rememberedNotice();
  const target = rows.find((row) => row.id === remembered)?.id ?? (rows.find((row) => row.concerns) ?? rows[0])?.id;
  const duties = useDuties(target);
  if (account?.administrator && ((query.data && !target) || (duties && !duties.role))) return <GoOn to="/definitions" />;
  if (target && duties) return <GoOn to={`/n/${target}`} />;
  return (
    <Page title={t("nav.home")}>
      <Answered query={query}>{(data) => (data.rows.length === 0 ? <Empty title={t("notice.none")} text={t("notice.noneText")} /> : null)}</Answered>
    </Page>
  );
}
