import { useSay } from "../client/use-say.ts";

export function SiteFooter() {
  const { say } = useSay();
  return (
    <footer className="p-footer">
      <div className="sb-container p-footer-row">
        <p>{say("shell.site")}</p>
        <p>{say("shell.footer")}</p>
      </div>
    </footer>
  );
}
