import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useAccount } from "../session/use-session.ts";
import { noticesQuery } from "./notice-queries.ts";
import { rememberedNotice } from "./remembered-notice.ts";
import { useNoticeId } from "./use-notice-id.ts";

/** Chooses the notice one works in, among those that the organisation has a part in (all, for those who have none); it is remembered. Not shown where there is nothing to choose. */
export function NoticeSwitch() {
  const t = useText();
  const navigate = useNavigate();
  const account = useAccount();
  const { data } = useQuery({ ...noticesQuery, enabled: account !== null });
  const current = useNoticeId() ?? rememberedNotice() ?? "";
  const concerned = data?.rows.some((row) => row.concerns) ?? false;
  const rows = data?.rows.filter((row) => row.concerns || !concerned || row.id === current) ?? [];
  if (rows.length === 0) return null;
  if (rows.length === 1 && rows[0]?.id === current) return <p className="ad-notice-name">{t.of(rows[0].title)}</p>;
  return (
    <select
      className="ad-input ad-notice-switch"
      aria-label={t("notice.choose")}
      value={rows.some((row) => row.id === current) ? current : ""}
      onChange={(event) => void navigate(`/n/${event.target.value}`)}
    >
      <option value="" disabled>
        {t("notice.choose")}
      </option>
      {rows.map((row) => (
        <option key={row.id} value={row.id}>
          {t.of(row.title)}
        </option>
      ))}
    </select>
  );
}
