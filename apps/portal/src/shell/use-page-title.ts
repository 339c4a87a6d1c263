import { useTitle } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** The title of the page, in front of the site's. */
export function usePageTitle(title: string): void {
  const { say } = useSay();
  useTitle(title, say("shell.site"));
}
