import type { Session } from "@shenbao/contract";
import { useNavigate, useSearchParams } from "react-router";
import { session } from "../client/api.ts";
import { setLocale } from "../client/locale.ts";
import { worksInAdmin } from "../client/works-in-admin.ts";

/** After signing in: on to where one wanted to go, or to the administration for those who work there. */
export function useArrive(): (answer: Session) => void {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  return (answer) => {
    session.enter(answer);
    if (!answer.account) return;
    setLocale(answer.account.locale);
    if (worksInAdmin(answer.account)) return location.assign("/admin/");
    void navigate(ownPath(query.get("to")) ?? "/applications", { replace: true });
  };
}

/** A path of this site only: never a way to somebody else's. */
function ownPath(to: string | null): string | undefined {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : undefined;
}
