import type { Action, Message, NoticeDefinition } from "@shenbao/engine";
import { exampleNotice } from "./example-notice.ts";

const text = (written: string) => ({ "zh-CN": written, en: written });
const message = (actions: string[], subject: string): Message => ({
  title: text(subject),
  on: "action",
  actions,
  to: ["applicant"],
  subject: text(subject),
  body: text("见页面。"),
});
const { workflow } = exampleNotice;
const { city } = exampleNotice.roles;
const prepared: Partial<Action> = { release: "together", until: "decide" };

/** The example call, whose city prepares its decisions and releases them together; applicants may still withdraw meanwhile, and the clock ends what nobody decided. */
export const decisionsNotice: NoticeDefinition = {
  ...exampleNotice,
  roles: { ...exampleNotice.roles, ...(city && { city: { ...city, sees: { ...city.sees, states: [...(city.sees.states ?? []), "withdrawn", "refused", "expired"] } } }) },
  deadlines: { ...exampleNotice.deadlines, decide: { title: text("市审查截止"), at: "2023-09-05", late: "refuse" } },
  workflow: {
    ...workflow,
    states: { ...workflow.states, refused: { title: text("未通过"), tone: "failure", final: true } },
    actions: [
      ...workflow.actions.map((action) => (action.id === "pick" ? { ...action, ...prepared } : action)),
      { id: "refuse", title: text("不通过"), from: ["with-city"], to: "refused", by: "city", form: "check", ...prepared },
      { id: "pull-out", title: text("退出"), from: ["with-city"], to: "withdrawn", by: "applicant" },
      { id: "lapse", title: text("逾期未审"), from: ["with-city"], to: "expired", by: "system", after: "decide" },
    ],
  },
  messages: { picked: message(["pick"], "直选"), refused: message(["refuse"], "未通过") },
};
