import { buttonClass, PageHeader } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "./use-page-title.ts";

export function NotFound() {
  const { say } = useSay();
  const title = say("missing.title");
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} note={say("missing.text")} />
      <div className="sb-buttons">
        <Link className={buttonClass("primary")} to="/">
          {say("missing.home")}
        </Link>
      </div>
    </>
  );
}
