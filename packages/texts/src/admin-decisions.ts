import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Decisions that are prepared and released together. */
export const adminDecisionTexts = {
  "decision.do": one("拟定“{action}”", "Prepare “{action}”"),
  "decision.note": one(
    "先拟定，不立即生效：只有本单位看得到，可以修改、撤回；公布时与其他决定和消息一并生效。截止时间按拟定时计算，名额现在就占用。",
    "It is prepared and does not take effect yet: only your organisation sees it and can change it or take it back. It takes effect with the others and their messages when they are released. Deadlines count now, and its place is taken now.",
  ),
  "decision.prepared": one("已拟定：{action}，待公布", "Prepared: {action}; it waits for its release"),
  "decision.waits": one("待公布：{action}", "To be released: {action}"),
  "decision.by": one("{who} {at} 拟定，只有本单位看得到。", "Prepared by {who} at {at}. Only your organisation sees it."),
  "decision.change": one("修改为“{action}”", "Change to “{action}”"),
  "decision.edit": one("修改内容", "Change what it says"),
  "decision.takeBack": one("撤回拟定", "Take it back"),
  "decision.takeBackAsk": one("撤回“{action}”的拟定？", "Take back “{action}”?"),
  "decision.takeBackText": one("撤回后如同没有拟定，占用的名额一并让出。", "It is as if it had not been prepared; the place it held is free again."),
  "decision.takenBack": one("已撤回拟定", "Taken back"),
  "decision.toRelease": one("去公布", "Go to the release"),
  "decision.tab": one("待公布", "To be released"),
  "decision.tag": one("拟：{action}", "to be: {action}"),
  "decision.overtaken": one("不再适用", "no longer fits"),
  "release.bar": one("本单位拟定、尚未公布的决定。", "What your organisation has prepared and not released yet."),
  "release.all": one("公布全部（{count}）", "Release all ({count})"),
  "release.chosen": one("公布所选（{count}）", "Release the chosen ({count})"),
  "release.title": one("公布待公布的决定", "Release of prepared decisions"),
  "release.text": one(
    "先预演：逐件判断拟定的决定现在是否仍然适用、名额是否足够、会发出哪些消息，不作任何改动。",
    "A dry run judges whether each decision still fits, whether the places suffice, and which messages would leave. Nothing is changed.",
  ),
  "release.messages": one("会随公布发出的消息", "Messages that leave with it"),
  "release.noMessages": one("没有消息会发出。", "No message would leave."),
  "release.message": one("{title}：{count} 条", "{title}: {count}"),
  "release.run": one("公布 {count} 项决定", "Release {count} decisions"),
  "release.ask": one("公布 {count} 项决定？", "Release {count} decisions?"),
  "release.askText": one(
    "公布后各项决定立即生效并留下记录，消息同时发出，不能撤回。执行时按当时的情况再次判断。",
    "They take effect at once, each with its record; the messages leave and cannot be called back. Each is judged again as it stands then.",
  ),
  "release.possible": one("可以公布", "Would be released"),
  "release.done": one("已公布", "Released"),
  "release.refused": one("不能公布：{why}", "Not: {why}"),
  "release.nothing": one("没有可以公布的决定。", "None of them can be released."),
  "events.prepared": one("{title}（{at} 拟定）", "{title} (prepared {at})"),
  "events.releasedBy": one("{by}；{name} 公布", "{by}; released by {name}"),
} as const satisfies Catalogue;
