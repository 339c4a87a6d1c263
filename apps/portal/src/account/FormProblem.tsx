import { Problem } from "@shenbao/contract";
import { Banner, ClauseNote } from "@shenbao/renderer";
import { problemText } from "../client/problem-text.ts";
import { useSay } from "../client/use-say.ts";

/** What the server said to a form as a whole, and the clause that it rests on; nothing where there is nothing to say. */
export function FormProblem({ problem }: { problem: unknown }) {
  const { locale } = useSay();
  if (problem === null) return null;
  return (
    <Banner tone="error" locale={locale} live="assertive">
      <p>{problemText(problem, locale)}</p>
      {problem instanceof Problem && problem.clause !== undefined && <ClauseNote id={problem.clause} locale={locale} />}
    </Banner>
  );
}
