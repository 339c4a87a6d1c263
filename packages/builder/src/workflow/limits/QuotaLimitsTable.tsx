import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useSpeak } from "../../language/locale-context.ts";
import type { QuotaLimits } from "./quota-words.ts";

/** The own limits of a quota, one a line, with their sum and what the notice states of it. */
export function QuotaLimitsTable({ title, limits: { rows, sum, more, total } }: { title: string; limits: QuotaLimits }) {
  const speak = useSpeak();
  return (
    <div className="bw-limits">
      <table>
        <caption className="sb-hidden">{speak(texts["quotas.limits"], { quota: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{speak(texts["quotas.whose"])}</th>
            <th scope="col">{speak(texts["quotas.limit"])}</th>
            {more > 0 && <th scope="col">{speak(texts["quotas.more"])}</th>}
            {more > 0 && <th scope="col">{speak(texts["quotas.why"])}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td>{row.limit ?? ""}</td>
              {more > 0 && <td>{row.more > 0 ? `+${row.more}` : ""}</td>}
              {more > 0 && <td>{row.reasons.join(speak.locale === "zh-CN" ? "；" : "; ")}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{speak(texts["quotas.sum"])}</th>
            <td>{sum}</td>
            {more > 0 && <td>{`+${more}`}</td>}
            {more > 0 && <td />}
          </tr>
        </tfoot>
      </table>
      {total !== null && total !== sum && <p className="bw-differs">{speak(texts["quotas.differs"], { sum, total })}</p>}
    </div>
  );
}
