import { useEffect } from "react";

/** Sets the document's title: the page first, then the site. */
export function useTitle(title: string, site: string): void {
  useEffect(() => {
    document.title = title ? `${title} – ${site}` : site;
  }, [title, site]);
}
