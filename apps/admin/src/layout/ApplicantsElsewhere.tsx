import { Empty } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { Page } from "../pages/Page.tsx";

/** For accounts of applicants, who came to the wrong door: the portal is theirs. */
export function ApplicantsElsewhere() {
  const t = useText();
  return (
    <Page title={t("applicants.title")}>
      <Empty title={t("applicants.title")} text={t("applicants.text")}>
        <a className="sb-button sb-button-primary" href="/">
          {t("applicants.go")}
        </a>
      </Empty>
    </Page>
  );
}
