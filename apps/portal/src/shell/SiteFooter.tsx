import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";

export function SiteFooter() {
  const { say } = useSay();
  return (
    <footer className="p-footer">
      <div className="sb-container p-footer-row">
        <p>{say("shell.site")}</p>
        <p>{say("shell.footer")}</p>
        <p>
          <Link to="/verify">{say("verify.link")}</Link>
        </p>
      </div>
    </footer>
  );
}
