import { builderTexts as texts } from "@shenbao/texts/builder";
import { useSpeak } from "../language/locale-context.ts";
import { useProblems } from "./problems-context.ts";
import { sentenceOf } from "./sentence-of.ts";

/** What is wrong with one thing, beside it. */
export function ProblemsHere({ path }: { path: string }) {
  const speak = useSpeak();
  const { findings } = useProblems();
  const here = path === "" ? [] : findings.filter((finding) => finding.path === path || finding.path.startsWith(`${path}/`)).slice(0, 8);
  if (here.length === 0) return null;
  return (
    <ul className="bd-here" aria-label={speak(texts["problems.here"])}>
      {here.map((finding, i) => (
        <li key={`${finding.path} ${finding.code} ${i}`} className={finding.severity === "error" ? "bd-here-error" : undefined}>
          {speak(sentenceOf(finding))}
        </li>
      ))}
    </ul>
  );
}
