import type { Action, NoticeDefinition, State } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { actionMarks, evidenceTitle, type ActionMark } from "./action-marks.ts";
import { labelSize, stateSize, type BoxSize } from "./box-sizes.ts";

/** A state as the diagram shows it, in one language. */
export interface DiagramState {
  id: string;
  path: string;
  title: string;
  tone: State["tone"];
  initial: boolean;
  final: boolean;
  /** What the applicant may do here. */
  open: string | null;
  uploads: string | null;
  size: BoxSize;
}

/** An action from one of its states: an action from three states is three of these. */
export interface DiagramAction {
  /** Of the diagram alone: the index of the action and the state it comes from. */
  key: string;
  path: string;
  from: string;
  to: string;
  title: string;
  by: string;
  /** Who acts, in words. */
  role: string;
  /** Which colour of the roles it has; -1 for the clock. */
  colour: number;
  marks: ActionMark[];
  /** The whole of it as a sentence. */
  sentence: string;
  size: BoxSize;
}

export interface DiagramModel {
  initial: string;
  states: DiagramState[];
  actions: DiagramAction[];
}

/**
 * States and actions as the diagram shows them. Actions from or to states that are not there are left out; the check names them.
 * `condition` tells an action's condition in words.
 */
export function diagramModel(definition: NoticeDefinition, locale: Locale, condition: (action: Action, index: number) => string): DiagramModel {
  const { initial, states, actions } = definition.workflow;
  const roles = Object.keys(definition.roles);
  const titleOf = (id: string) => states[id]?.title[locale] || id;
  return {
    initial,
    states: Object.entries(states).map(([id, state]) => shownState(definition, id, state, locale)),
    actions: actions.flatMap((action, index) => {
      if (!Object.hasOwn(states, action.to)) return [];
      const title = action.title[locale] || action.id;
      const role = roleTitle(definition, action.by, locale);
      const marks = actionMarks(definition, action, locale, () => condition(action, index));
      const size = labelSize(title, role, marks);
      return action.from
        .filter((from, i) => Object.hasOwn(states, from) && action.from.indexOf(from) === i)
        .map((from) => ({
          key: `${index}:${from}`,
          path: `/workflow/actions/${index}`,
          from,
          to: action.to,
          title,
          by: action.by,
          role,
          colour: roles.indexOf(action.by),
          marks,
          sentence: [
            say(texts["action.called"], locale, { title }),
            say(texts["action.leads"], locale, { role, from: titleOf(from), to: titleOf(action.to) }),
            ...marks.map(({ whole }) => whole),
          ].join(locale === "zh-CN" ? "，" : ", "),
          size,
        }));
    }),
  };
}

/** How who acts is called: a role, the clock, or that the role is not there. */
export function roleTitle(definition: NoticeDefinition, id: string, locale: Locale): string {
  if (id === "system") return locale === "zh-CN" ? "系统" : "System";
  return (Object.hasOwn(definition.roles, id) ? definition.roles[id]?.title[locale] : undefined) ?? say(texts["state.role"], locale);
}

function shownState(definition: NoticeDefinition, id: string, state: State, locale: Locale): DiagramState {
  const open = state.open === undefined ? null : say(texts[state.open === "all" ? "state.openAll" : "state.openNamed"], locale);
  const names = (state.uploads ?? []).map((evidence) => evidenceTitle(definition, evidence, locale));
  const uploads = names.length === 0 ? null : say(texts["state.uploads"], locale, { names: names.join(locale === "zh-CN" ? "、" : ", ") });
  const title = state.title[locale] || id;
  return {
    id,
    path: `/workflow/states/${id}`,
    title,
    tone: state.tone,
    initial: id === definition.workflow.initial,
    final: state.final === true,
    open,
    uploads,
    size: stateSize(
      title,
      [open, uploads].filter((line) => line !== null),
    ),
  };
}
