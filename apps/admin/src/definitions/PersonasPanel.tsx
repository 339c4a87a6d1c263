import { Empty, Spinner, StateTag } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import type { Checked } from "./use-check.ts";

/** What becomes of each persona: as expected, or what is missing and what came unexpected. */
export function PersonasPanel({ checked }: { checked: Checked }) {
  const t = useText();
  if (!checked.check) return checked.broken === null ? <Spinner locale={t.locale} block /> : <Empty title={t("definitions.brokenTitle")} />;
  const { personas } = checked.check;
  if (personas.length === 0) return <Empty title={t("definitions.noPersonas")} text={t("definitions.noPersonasText")} />;
  return (
    <ul className="ad-rows">
      {personas.map((persona) => (
        <li key={persona.persona}>
          <span>
            <strong>{persona.persona}</strong>
            <span className="sb-muted sb-small"> {t(persona.submittable ? "definitions.submittable" : "definitions.notSubmittable")}</span>
            {persona.missing.map((one) => (
              <span key={one} className="ad-persona-line">
                {t("definitions.missing", { what: one })}
              </span>
            ))}
            {persona.unexpected.map((one) => (
              <span key={one} className="ad-persona-line">
                {t("definitions.unexpected", { what: one })}
              </span>
            ))}
          </span>
          <StateTag title={t(persona.passed ? "definitions.passed" : "definitions.failed")} tone={persona.passed ? "success" : "failure"} />
        </li>
      ))}
    </ul>
  );
}
