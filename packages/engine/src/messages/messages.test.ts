import { describe, expect, test } from "vitest";
import { checkDefinition } from "../definition/check-definition.ts";
import type { Message, NoticeDefinition } from "../definition/definition.generated.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { rename, usesOf } from "../definition/uses/index.ts";
import { gatherMessages, messagesOf, remindersDue, type Concerned } from "./index.ts";

const text = (written: string) => ({ "zh-CN": written, en: written });
const noon = Date.UTC(2023, 7, 24, 4);

function message(given: Partial<Message>): Message {
  const whole = { title: text("消息"), on: "action", actions: ["submit"], to: ["applicant"], subject: text("收到"), body: text("正文"), ...given };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as Message;
}

function noticeWith(messages: Record<string, Message>): NoticeDefinition {
  return { ...sampleDefinition(), messages };
}

const errors = (messages: Record<string, Message>) =>
  checkDefinition(noticeWith(messages)).flatMap(({ path, code, severity }) => (severity === "error" ? [`${path} ${code}`] : []));

const application = (given: Partial<Concerned["facts"]> = {}): Concerned => ({
  facts: {
    id: "1",
    number: "A-1",
    track: "only",
    state: "submitted",
    answers: { kind: "store", area: 400 },
    applicant: { code: "firm", name: "甲公司", creditCode: null },
    receiver: { code: "lake", name: text("湖区") },
    reach: ["lake", "bureau"],
    evidence: {},
    opinions: {},
    reasons: [],
    order: null,
    submittedAt: noon,
    handedIn: false,
    ...given,
  },
  name: "项目{reasons}",
  reachLevels: ["district", "city"],
  assigned: ["expert-1"],
});

const submit = sampleDefinition().workflow.actions[0]!;
const back = sampleDefinition().workflow.actions[1]!;

describe("messages of an action", () => {
  test("go to whom the notice names, with what it says filled in; what is filled in is not read again", () => {
    const definition = noticeWith({
      receipt: message({
        to: ["applicant", "district"],
        subject: text("收到\n{application.name}"),
        body: text("{applicant.name} {application.number} {application.track} {application.state} {receiver.name} {deadline.apply} {at}"),
        release: "at-once",
      }),
    });
    const drafts = messagesOf(definition, submit, application(), [], noon);
    expect(drafts.map(({ role, to }) => [role, to])).toEqual([
      ["applicant", { organisations: ["firm"] }],
      ["district", { organisations: ["lake"] }],
    ]);
    expect(drafts[0]?.subject["zh-CN"]).toBe("收到 项目{reasons}");
    expect(drafts[0]?.body["zh-CN"]).toMatch(/^甲公司 A-1 方向 待审 湖区 2023-08-25\S* 2023-08-24 12:00$/u);
    expect(drafts.every(({ atOnce, channels }) => atOnce && channels.length === 2)).toBe(true);
  });

  test("are those of that action, where their condition holds, for those who see the application", () => {
    const definition = noticeWith({
      large: message({ when: { ">": [{ var: "area" }, 300] } }),
      small: message({ when: { "<": [{ var: "area" }, 300] } }),
      other: message({ actions: ["return"] }),
      experts: message({ to: ["expert"] }),
      bureau: message({ to: ["district"] }),
    });
    expect(messagesOf(definition, submit, application(), [], noon).map(({ template }) => template)).toEqual(["large", "experts", "bureau"]);
    expect(messagesOf(definition, submit, application({ state: "listed" }), [], noon).map(({ template }) => template)).toEqual(["large", "experts"]);
    expect(messagesOf(definition, submit, application({ answers: {} }), [], noon).map(({ template }) => template)).not.toContain("large");
    expect(messagesOf(sampleDefinition(), submit, application(), [], noon)).toEqual([]);
  });

  test("tell the reasons of a return, each at its field", () => {
    const definition = noticeWith({ returned: message({ actions: ["return"], body: text("{reasons}") }) });
    const [draft] = messagesOf(
      definition,
      back,
      application(),
      [
        { at: "/area", text: "请核对" },
        { at: "evidence:licence", text: "看不清" },
      ],
      noon,
    );
    expect(draft?.body["zh-CN"].split("\n")).toHaveLength(2);
    expect(draft?.body["zh-CN"]).toMatch(/^· .+：请核对\n· .+：看不清$/u);
  });
});

describe("messages of many", () => {
  const definition = noticeWith({
    drafts: message({ on: "deadline", actions: undefined, deadline: "apply", days: 3, states: ["draft"], body: text("{application.name} {days}") }),
    bureaus: message({ on: "deadline", actions: undefined, deadline: "apply", days: 3, states: ["submitted"], to: ["district"], body: text("{count}") }),
  });
  const [drafts, bureaus] = Object.entries(definition.messages ?? {}).map(([template, one]) => ({ template, message: one }));

  test("are due from their day on until the deadline", () => {
    expect(remindersDue(definition, noon).map(({ template }) => template)).toEqual(["drafts", "bureaus"]);
    expect(remindersDue(definition, noon - 3 * 86_400_000)).toEqual([]);
    expect(remindersDue(definition, noon + 3 * 86_400_000)).toEqual([]);
  });

  test("one for each application of an applicant, one in all for others", () => {
    const some = [application(), application({ id: "2" }), application({ id: "3", reach: ["hill", "bureau"] })];
    const forBureaus = gatherMessages(definition, bureaus!, noon);
    expect(some.flatMap((one) => forBureaus.add([one]))).toEqual([]);
    expect(forBureaus.rest().map(({ to, body }) => [to, body.en])).toEqual([
      [{ organisations: ["lake"] }, "2"],
      [{ organisations: ["hill"] }, "1"],
    ]);
    const forApplicants = gatherMessages(definition, drafts!, noon);
    expect(forApplicants.add(some).map(({ application: id, draft }) => `${id} ${draft.body.en}`)).toEqual(["1 项目{reasons} 2", "2 项目{reasons} 2", "3 项目{reasons} 2"]);
    expect(forApplicants.rest()).toEqual([]);
  });
});

describe("the check", () => {
  test("knows every placeholder", () => {
    expect(errors({ m: message({ body: text("{application.name} {deadline.recommend} {reasons} {notice.year}") }) })).toEqual([]);
    expect(errors({ m: message({ subject: text("{application.nmae}"), body: { "zh-CN": "{deadline.none}", en: "{}" } }) })).toEqual([
      "/messages/m/subject placeholder-unknown",
      "/messages/m/body placeholder-unknown",
      "/messages/m/body placeholder-unknown",
    ]);
  });

  test("refuses what its moment does not give", () => {
    expect(errors({ m: message({ body: text("{count}") }) })).toEqual(["/messages/m/body placeholder-moment"]);
    expect(errors({ m: message({ on: "publication", states: ["selected"] }) })).toEqual(["/messages/m/actions message-misplaced"]);
    expect(errors({ m: message({ on: "deadline", actions: undefined }) })).toEqual(Array(3).fill("/messages/m message-lacks"));
    expect(errors({ m: message({ actions: ["none"] }) })).toEqual(["/messages/m/actions/0 action-unknown"]);
    const many = { on: "publication" as const, actions: undefined, states: ["submitted"], to: ["applicant", "district"], body: text("{application.name}") };
    expect(errors({ m: message(many) })).toEqual(["/messages/m/body placeholder-many"]);
  });

  test("refuses what a recipient does not get to see", () => {
    const to = ["expert"];
    expect(errors({ m: message({ to, actions: ["assign"], body: text("{applicant.name}") }) })).toEqual(["/messages/m/body placeholder-hidden"]);
    // Reasons may point at evidence as well as at fields.
    const told = noticeWith({ m: message({ to: ["district"], body: text("{reasons}") }) });
    const found = (sees: object) =>
      checkDefinition({ ...told, roles: { ...told.roles, district: { ...told.roles["district"]!, sees: { scope: "below", ...sees } } } })
        .filter(({ path }) => path.startsWith("/messages"))
        .map(({ code }) => code);
    expect([found({}), found({ hidesEvidence: ["licence"] })]).toEqual([[], ["placeholder-hidden"]]);
    expect(errors({ m: message({ to: ["district"], actions: ["select"] }) })).toEqual(["/messages/m/to message-unseen"]);
    expect(errors({ m: message({ when: { "==": [{ var: "nothing" }, 1] } }) })).toEqual(["/messages/m/when variable-unknown"]);
    expect(checkDefinition({ ...sampleDefinition(), messagesBy: "nobody" }).map(({ path }) => path)).toEqual(["/messagesBy"]);
  });
});

test("a deadline that is renamed is renamed in what messages say", () => {
  const definition = noticeWith({ m: message({ body: text("{deadline.apply}, {deadline.recommend}") }) });
  const renamed = rename(definition, { kind: "deadline", id: "apply" }, "closing");
  expect(renamed.messages?.["m"]?.body.en).toBe("{deadline.closing}, {deadline.recommend}");
  expect(usesOf(definition, { kind: "action", id: "submit" }).some(({ path }) => path === "/messages/m/actions/0")).toBe(true);
});
