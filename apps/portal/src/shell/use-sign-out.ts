import { routes } from "@shenbao/contract";
import { useNavigate } from "react-router";
import { call, leave, refreshSession, session } from "../client/api.ts";

/** Signs out. What was typed and is not saved stays in this browser for the next login. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await navigate("/");
    await leave(async () => {
      await call(routes.signOut, {}).catch(() => undefined);
      session.leave();
      await refreshSession().catch(() => undefined);
    });
  };
}
