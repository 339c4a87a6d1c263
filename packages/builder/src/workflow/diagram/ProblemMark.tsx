import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useSpeak } from "../../language/locale-context.ts";
import type { PlaceProblems } from "./place-problems.ts";

/** What is wrong with a box of the diagram: named where it is of the diagram itself, counted else. */
export function ProblemMark({ problems }: { problems: PlaceProblems }) {
  const speak = useSpeak();
  const named = problems.codes.includes("state-unreachable") ? "state.unreachable" : problems.codes.includes("state-stuck") ? "state.stuck" : null;
  const word = named !== null && problems.sentences.length === 1 ? speak(texts[named]) : speak(texts["state.problems"], { count: problems.sentences.length });
  return (
    <span className="bw-problem" data-severity={problems.severity} title={problems.sentences.join("\n")}>
      {word}
    </span>
  );
}
