import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useMemo } from "react";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { useProblems } from "../problems/problems-context.ts";
import { useSelection } from "../selection/selection.ts";
import { placeProblems } from "./diagram/place-problems.ts";
import { ProblemMark } from "./diagram/ProblemMark.tsx";
import { useDiagramModel } from "./diagram/WorkflowDiagram.tsx";

/** The workflow in words: each state with the actions that lead on from it; then states and actions as lists that can be ordered and added to. */
export function WorkflowList() {
  const speak = useSpeak();
  const model = useDiagramModel();
  const { findings } = useProblems();
  const problems = useMemo(() => placeProblems(findings, speak.locale), [findings, speak.locale]);
  const [selection, select] = useSelection();
  const button = (path: string, title: string) => (
    <button type="button" className="bw-link" aria-current={selection?.path === path || undefined} onClick={() => select({ path })}>
      {title}
    </button>
  );
  const wrong = (path: string) => {
    const here = problems.get(path);
    return here && <ProblemMark problems={here} />;
  };
  const titles = new Map(model.states.map(({ id, title }) => [id, title]));
  return (
    <>
      <section className="bd-card bw-words" aria-label={speak(texts["list.label"])}>
        {model.states.map((state) => {
          const actions = model.actions.filter(({ from }) => from === state.id);
          const marks = [state.initial ? speak(texts["state.initial"]) : null, state.final ? speak(texts["state.final"]) : null, state.open, state.uploads].filter(Boolean);
          return (
            <section key={state.id} className={`sb-tone-${state.tone}`}>
              <h3>
                {button(state.path, state.title)} {wrong(state.path)}
              </h3>
              {marks.length > 0 && <p className="sb-small sb-muted">{marks.join(" · ")}</p>}
              {actions.length === 0 && !state.final && <p className="sb-small sb-muted">{speak(texts["list.none"])}</p>}
              <ul>
                {actions.map((action) => (
                  <li key={action.key}>
                    {button(action.path, action.title)} {speak(texts["list.to"], { to: titles.get(action.to) ?? action.to })}
                    <span className="sb-small sb-muted"> {[action.role, ...action.marks.map(({ whole }) => whole)].join(speak.locale === "zh-CN" ? "，" : ", ")}</span>{" "}
                    {wrong(action.path)}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </section>
      {["/workflow/states", "/workflow/actions"].map((path) => (
        <section className="bd-card" key={path}>
          <ThingList path={path} heading={2} />
        </section>
      ))}
    </>
  );
}
