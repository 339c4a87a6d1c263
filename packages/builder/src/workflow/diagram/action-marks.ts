import type { Action, NoticeDefinition } from "@shenbao/engine";
import { say, type Locale, type Text, type TextParams } from "@shenbao/texts";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";

/** What an action asks for or happens by: a word for the diagram, and the whole of it for who asks. */
export interface ActionMark {
  kind: "until" | "after" | "form" | "reasons" | "quota" | "through" | "release" | "when" | "requires" | "needs" | "uploads";
  short: string;
  whole: string;
}

/** The marks of an action, the time first. */
export function actionMarks(definition: NoticeDefinition, action: Action, locale: Locale, condition: (action: Action) => string): ActionMark[] {
  const marks: ActionMark[] = [];
  const add = (kind: ActionMark["kind"], short: Text, whole: Text, params: TextParams = {}) =>
    marks.push({ kind, short: say(short, locale, params), whole: say(whole, locale, params) });
  const join = (words: string[]) => words.join(locale === "zh-CN" ? "、" : ", ");
  for (const kind of ["until", "after"] as const) {
    const id = action[kind];
    if (id === undefined) continue;
    const deadline = own(definition.deadlines, id);
    const at = deadline?.at.replace("T", " ") ?? "?";
    add(kind, texts[`mark.${kind}`], texts[`mark.${kind}Whole`], { date: at.slice(5, 10), at, title: deadline ? deadline.title[locale] : id });
  }
  if (action.through !== undefined) add("through", texts[`mark.${action.through}`], texts[`mark.${action.through}Whole`]);
  if (action.release !== undefined) add("release", texts["mark.release"], texts["mark.releaseWhole"]);
  if (action.form !== undefined) add("form", texts["mark.form"], texts["mark.formWhole"], { title: own(definition.forms, action.form)?.title[locale] ?? action.form });
  if (action.asks === "reasons") add("reasons", texts["mark.reasons"], texts["mark.reasonsWhole"]);
  for (const quota of Object.values(definition.quotas))
    if (quota.states.includes(action.to) && action.from.some((state) => !quota.states.includes(state)))
      add("quota", texts["mark.quota"], texts["mark.quotaWhole"], { limit: quota.total ?? quota.limit, title: quota.title[locale] });
  if (action.when !== undefined) {
    const words = condition(action);
    add("when", texts["mark.when"], texts[words === "" ? "mark.whenBare" : "mark.whenWhole"], { condition: words });
  }
  if (action.requires?.length)
    add("requires", texts["mark.requires"], texts["mark.requiresWhole"], {
      count: action.requires.length,
      messages: action.requires.map(({ message }) => message[locale]).join(" "),
    });
  if (action.needs?.length) add("needs", texts["mark.needs"], texts["mark.needsWhole"], { needs: join(action.needs.map((need) => say(texts[`mark.needs${need}`], locale))) });
  if (action.needsUploads?.length)
    add("uploads", texts["mark.uploads"], texts["mark.uploadsWhole"], { names: join(action.needsUploads.map((id) => evidenceTitle(definition, id, locale))) });
  return marks;
}

/** How evidence is called, in the first form that has it. */
export function evidenceTitle(definition: NoticeDefinition, id: string, locale: Locale): string {
  for (const { evidence } of Object.values(definition.forms)) for (const item of evidence ?? []) if (item.id === id) return item.title[locale];
  return id;
}

const own = <T>(map: Record<string, T>, id: string): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
