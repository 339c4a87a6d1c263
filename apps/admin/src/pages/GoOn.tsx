import { useEffect } from "react";
import { useHref, useLocation, useNavigate } from "react-router-dom";

/**
 * Leads on from a page that only leads elsewhere; not where somebody went on by themselves meanwhile: a link that was pressed is in the
 * address before its page is drawn, and would be undone.
 */
export function GoOn({ to }: { to: string }) {
  const navigate = useNavigate();
  const here = useHref(useLocation().pathname);
  useEffect(() => {
    if (withoutEnd(window.location.pathname) === withoutEnd(here)) void navigate(to, { replace: true });
  }, [navigate, here, to]);
  return null;
}

const withoutEnd = (path: string) => path.replace(/\/+$/, "");
