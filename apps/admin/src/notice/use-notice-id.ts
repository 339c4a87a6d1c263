import { useLocation } from "react-router-dom";

/** The notice in the address, wherever in the app this is asked. */
export function useNoticeId(): string | undefined {
  const { pathname } = useLocation();
  return /^\/n\/([a-z0-9-]+)/.exec(pathname)?.[1];
}
