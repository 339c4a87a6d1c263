import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileForm } from "../ajv/compile-form.ts";
import { assembleDefinition } from "../definition/assemble-definition.ts";
import type { NoticeDefinition, Persona } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { interpretForm } from "../form/index.ts";
import { deadlineAt } from "../workflow/index.ts";
import {
  beginApplication,
  beginWalk,
  madeUpAnswers,
  madeUpWorld,
  walkAct,
  walkAssign,
  walkClock,
  walkWaive,
  walkEdit,
  walkHandIn,
  walkRanking,
  walkRelease,
  walkRoles,
  walkScore,
  walkSelect,
  walkTables,
  walkTakeBack,
  walkUpload,
  type Walk,
  type WalkStep,
  type WalkWorld,
} from "./index.ts";

const folder = path.resolve(import.meta.dirname, "../../../../schemas/notices/wuhan-2023-information-consumption");

function filesOf(at: string): Record<string, Json> {
  return Object.fromEntries(
    readdirSync(at).flatMap((name) => {
      const file = path.join(at, name);
      if (statSync(file).isDirectory()) return Object.entries(filesOf(file)).map(([below, json]) => [`${name}/${below}`, json]);
      return [[name, JSON.parse(readFileSync(file, "utf8")) as Json]];
    }),
  );
}

const definition: NoticeDefinition = assembleDefinition(filesOf(folder)) as NoticeDefinition;
const world = madeUpWorld(definition, (id) => interpretForm(definition.forms[id] ?? expect.fail(id)));
const persona = (id: string): Persona => definition.personas.find((one) => one.id === id) ?? expect.fail(id);
const from = ({ track, applicant, answers, evidence }: Persona) => ({ track, applicant, answers: answers as Answers, evidence: evidence as Record<string, number> });

const done = (step: WalkStep): Walk =>
  "walk" in step ? step.walk : expect.fail(`${step.refused["zh-CN"]} ${JSON.stringify(step.findings.map(({ at, message }) => [at, message["zh-CN"]]))}`);
const refused = (step: WalkStep): string => ("refused" in step ? step.refused["zh-CN"] : expect.fail("it was not refused"));
const stateOf = (walk: Walk, id: string) => walk.applications.find(({ facts }) => facts.id === id)?.facts.state;

const opinion = { eligible: true, paperSame: true, reason: "符合条件" };
const met = (count: number) => Array.from({ length: count }, () => ({ result: "meets" }));
const checked = (track: string): Answers => ({ common: met(8), ...(track === "platform" ? { platform: met(2) } : { centre: met(centreRows()) }) });
const centreRows = () => (definition.forms["formality-check"]?.schema as { properties: { centre: { minItems: number } } }).properties.centre.minItems;

/** A walk with one application handed to its district. */
function submitted(count = 1, persona_ = "centre-good"): Walk {
  let walk = beginWalk(world);
  for (let i = 1; i <= count; i++) {
    walk = done(beginApplication(world, walk, from(persona(persona_))));
    walk = done(walkAct(world, walk, { application: `walk-${i}`, action: "submit" }));
    walk = done(walkUpload(world, walk, `walk-${i}`, "stamped-form", 1));
  }
  return walk;
}

function recommended(count = 1, persona_ = "centre-good"): Walk {
  let walk = submitted(count, persona_);
  for (let i = 1; i <= count; i++) walk = done(walkAct(world, walk, { application: `walk-${i}`, action: "recommend", input: opinion }));
  return walk;
}

function compliant(count: number, persona_ = "centre-good"): Walk {
  let walk = recommended(count, persona_);
  const [table] = walkTables(world, walk);
  walk = done(walkHandIn(world, walk, table?.table ?? "", table?.organisation ?? "", true));
  for (let i = 1; i <= count; i++) walk = done(walkAct(world, walk, { application: `walk-${i}`, action: "pass", input: checked(persona(persona_).track) }));
  return walk;
}

describe("a walk through the notice of 2023", () => {
  it("begins only while the notice takes applications, and submits only what is whole", () => {
    let walk = beginWalk(world);
    expect(refused(beginApplication(world, { ...walk, now: walk.now - 120_000 }, { track: "centre" }))).toBe("该通知目前不接受申报。");
    walk = done(beginApplication(world, walk, { track: "centre" }));
    const step = walkAct(world, walk, { application: "walk-1", action: "submit" });
    expect(refused(step)).toMatch(/^有 \d+ 处需要修改。$/);
    expect("findings" in step && step.findings.some(({ at }) => at.startsWith("evidence:"))).toBe(true);
    expect("findings" in step && step.findings.some(({ at }) => at === "/cover/projectName")).toBe(true);
  });

  it("gives a number, a receiver and those above it, and says who can do what now", () => {
    const walk = submitted();
    expect(walk.applications[0]?.facts).toMatchObject({
      state: "with-district",
      receiver: { code: "district-420111" },
      reach: ["district-420111", "city-420100", "walk-province"],
    });
    expect(walk.applications[0]?.facts.number).toMatch(/^2023-[A-Z]+-0001$/);
    const roles = walkRoles(world, walk, "walk-1");
    expect(roles.map(({ role, sees }) => [role, sees])).toEqual([
      ["applicant", true],
      ["district", true],
      ["city", false],
      ["province", false],
      ["expert", false],
    ]);
    expect(roles.find(({ role }) => role === "district")?.choices.map(({ action, refusal }) => [action.id, refusal])).toEqual([
      ["return", null],
      ["decline", null],
      ["recommend", null],
    ]);
  });

  it("opens after a return what the reasons name, and nothing else", () => {
    let walk = submitted();
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "return" }))).toBe("有 1 处需要修改。");
    walk = done(walkAct(world, walk, { application: "walk-1", action: "return", reasons: [{ at: "/cover/projectName", text: "请写全称" }] }));
    const answers = walk.applications[0]?.facts.answers as { cover: Record<string, Json>; centre: Record<string, Json> };
    expect(refused(walkEdit(world, walk, "walk-1", { ...answers, centre: { ...answers.centre, address: "别处" } }))).toContain("/centre");
    expect(refused(walkUpload(world, walk, "walk-1", "licence", 2))).toContain("evidence:licence");
    walk = done(walkEdit(world, walk, "walk-1", { ...answers, cover: { ...answers.cover, projectName: "示例智慧生活体验中心（全称）" } }));
    const first = walk.applications[0]?.facts.submittedAt;
    walk = done(walkAct(world, { ...walk, now: walk.now + 60_000 }, { application: "walk-1", action: "resubmit" }));
    expect(walk.applications[0]?.facts).toMatchObject({ state: "with-district", reasons: [], submittedAt: first });
    expect(walk.applications[0]?.events.map(({ action }) => action)).toEqual(["begin", "submit", "return", "resubmit"]);
  });

  it("asks a recommendation for its form, its rules and the scan", () => {
    let walk = submitted();
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "recommend", input: {} }))).toMatch(/^有 \d+ 处/);
    const step = walkAct(world, walk, { application: "walk-1", action: "recommend", input: { ...opinion, eligible: false } });
    expect("findings" in step && step.findings.map(({ code }) => code)).toContain("eligible");
    walk = done(walkUpload(world, walk, "walk-1", "stamped-form", 0));
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "recommend", input: opinion }))).toContain("请先上传");
  });

  it("hands in a table with all its rows in their order, once, and takes none after it", () => {
    let walk = recommended(3);
    const [table] = walkTables(world, walk);
    expect(table?.rows.map(({ facts }) => [facts.id, facts.order])).toEqual([
      ["walk-1", 1],
      ["walk-2", 2],
      ["walk-3", 3],
    ]);
    walk = done(walkAct(world, walk, { application: "walk-2", action: "undo-recommendation" }));
    expect(walk.applications.map(({ facts }) => facts.order)).toEqual([1, null, 2]);
    const handIn = (at: Walk, scan: boolean) => walkHandIn(world, at, table?.table ?? "", table?.organisation ?? "", scan);
    expect(refused(handIn(walk, false))).toBe("请先上传盖章扫描件。");
    expect(refused(handIn(walkClock(world, walk, deadlineAt(definition, "recommend") + 1), true))).toContain("已过截止时间");
    walk = done(handIn(walk, true));
    expect(["walk-1", "walk-2", "walk-3"].map((id) => stateOf(walk, id))).toEqual(["with-city", "with-district", "with-city"]);
    expect(refused(handIn(walk, true))).toBe("该汇总表已报送，不能再修改。");
    expect(refused(walkAct(world, walk, { application: "walk-2", action: "recommend", input: opinion }))).toContain("已报送");
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "hand-in" }))).not.toBe("");
  });

  it("gives two special places and refuses the third, until one is given back", () => {
    let walk = compliant(3);
    const pick = (at: Walk, id: string) => walkAct(world, at, { application: id, action: "pick-special", input: { reason: "特色突出" } });
    walk = done(pick(walk, "walk-1"));
    walk = done(pick(walk, "walk-2"));
    expect(refused(pick(walk, "walk-3"))).toBe("名额已满（特备项目名额：2 个）。");
    walk = done(walkAct(world, walk, { application: "walk-1", action: "undo-special" }));
    walk = done(pick(walk, "walk-3"));
    expect(walk.applications.map(({ facts }) => facts.state)).toEqual(["compliant", "special", "special"]);
    expect(refused(pick(walk, "walk-1"))).toContain("名额已满");
  });

  it("offers the special places to one track alone", () => {
    const walk = compliant(1, "platform-good");
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "pick-special", input: { reason: "好" } }))).toContain("不符合");
  });

  it("goes on to the province, its experts, the ranking and the selection", () => {
    let walk = compliant(2);
    for (const id of ["walk-1", "walk-2"]) walk = done(walkAct(world, walk, { application: id, action: "forward" }));
    expect(refused(walkAct(world, walk, { application: "walk-1", action: "start-review" }))).toContain("专家分配");
    walk = done(walkAssign(world, walk, "provincial", "walk-1"));
    expect(refused(walkSelect(world, walk, "provincial"))).toBe("还有 6 份评分未提交，不能确定入选名单。");
    walk = done(walkAssign(world, walk, "provincial", "walk-2"));
    const sheet = (points: number) => ({ demonstration: points, innovation: points, promotion: points, feature: points, comment: "好" });
    expect(refused(walkScore(world, walk, "provincial", "walk-1", sheet(40)))).toContain("处需要修改");
    for (let i = 0; i < 3; i++) {
      walk = done(walkScore(world, walk, "provincial", "walk-1", sheet(18)));
      walk = done(walkScore(world, walk, "provincial", "walk-2", sheet(16)));
    }
    expect(refused(walkScore(world, walk, "provincial", "walk-1", sheet(10)))).toBe("评分已经齐了。");
    expect(walkRanking(world, walk, "provincial").map(({ id, place, score, proposal }) => [id, place, score, proposal])).toEqual([
      ["walk-1", 1, 72, "selected"],
      ["walk-2", 2, 64, "selected"],
    ]);
    walk = done(walkSelect(world, walk, "provincial"));
    expect(refused(walkSelect(world, walk, "provincial"))).toBe("入选名单已经确定。");
    walk = done(walkAct(world, walk, { application: "walk-1", action: "confirm-selection" }));
    walk = done(walkAct(world, walk, { application: "walk-1", action: "recommend-ministry", input: { reason: "优" } }));
    walk = done(walkAct(world, walk, { application: "walk-2", action: "uphold-objection", input: { ground: "other", reason: "属实" } }));
    expect(["walk-1", "walk-2"].map((id) => stateOf(walk, id))).toEqual(["to-ministry", "not-selected"]);
  });

  it("lets the clock act at each deadline that it passes, and refuses what comes late with the server's sentence", () => {
    let walk = submitted(1);
    walk = done(beginApplication(world, walk, from(persona("platform-good"))));
    const closing = deadlineAt(definition, "apply");
    expect(stateOf(walkClock(world, walk, closing), "walk-2")).toBe("draft");
    expect(refused(walkAct(world, { ...walk, now: closing + 1 }, { application: "walk-2", action: "submit" }))).toBe(
      "已过截止时间（网上申报截止：2023-08-25（含当日）），不能再进行此操作。",
    );
    const late = walkClock(world, walk, deadlineAt(definition, "recommend") + 86_400_000);
    expect([stateOf(late, "walk-1"), stateOf(late, "walk-2")]).toEqual(["not-handed-in", "expired"]);
    expect(late.applications[1]?.events.at(-1)).toMatchObject({ action: "expire-drafts", role: "system", at: closing + 1 });
    expect(stateOf(walkClock(world, late, closing), "walk-2")).toBe("expired");
  });

  it("puts a deadline off for one organisation: what came late goes on, for it alone and until its own moment", () => {
    let walk = submitted(2);
    walk = done(beginApplication(world, walk, from(persona("platform-good"))));
    const [apply, recommend] = [deadlineAt(definition, "apply"), deadlineAt(definition, "recommend")];
    const day = 86_400_000;
    walk = done(walkAct(world, walk, { application: "walk-2", action: "return", reasons: [{ at: "/cover/projectName", text: "请写全称" }] }));
    const late = walkClock(world, walk, recommend + day);
    expect(["walk-1", "walk-2", "walk-3"].map((id) => stateOf(late, id))).toEqual(["not-handed-in", "not-handed-in", "expired"]);
    const waive = (deadline: string, organisation: string, until: number) => walkWaive(world, late, { deadline, organisation, until });
    expect(refused(waive("recommend", "district-420111", recommend))).toContain("延期须晚于");
    expect(refused(waive("recommend", "district-420111", recommend + day))).toBe("延期时间须晚于现在。");
    expect(refused(waive("apply", "district-420111", recommend + 3 * day))).toBe("该截止时间与该单位无关。");

    const district = done(waive("recommend", "district-420111", recommend + 2 * day));
    expect(["walk-1", "walk-2", "walk-3"].map((id) => stateOf(district, id))).toEqual(["with-district", "returned", "expired"]);
    expect(district.applications[1]?.facts.reasons).toMatchObject([{ at: "/cover/projectName" }]);
    let on = done(walkAct(world, district, { application: "walk-1", action: "recommend", input: opinion }));
    const [table] = walkTables(world, on);
    on = done(walkHandIn(world, on, table?.table ?? "", "district-420111", true));
    expect(stateOf(on, "walk-1")).toBe("with-city");
    expect(["walk-1", "walk-2"].map((id) => stateOf(walkClock(world, district, recommend + 3 * day), id))).toEqual(["not-handed-in", "not-handed-in"]);

    const closed = walkClock(world, walk, apply + day);
    expect(["walk-1", "walk-3"].map((id) => stateOf(closed, id))).toEqual(["with-district", "expired"]);
    const applicant = done(walkWaive(world, closed, { deadline: "apply", organisation: "walk-applicant-3", until: apply + 2 * day }));
    expect(stateOf(applicant, "walk-3")).toBe("draft");
    expect(stateOf(done(walkAct(world, applicant, { application: "walk-3", action: "submit" })), "walk-3")).toBe("with-district");
    expect(stateOf(walkClock(world, applicant, apply + 3 * day), "walk-3")).toBe("expired");
  });

  it("changes no walk that went before: going back is keeping it", () => {
    const before = submitted();
    const copy = structuredClone(before);
    done(walkAct(world, before, { application: "walk-1", action: "recommend", input: opinion }));
    walkClock(world, before, deadlineAt(definition, "recommend") + 1);
    expect(before).toEqual(copy);
  });
});

describe("a walk with decisions that are released together", () => {
  const quiet = structuredClone(definition);
  for (const action of quiet.workflow.actions) if (action.id === "pick-special") action.release = "together";
  const quietly = madeUpWorld(quiet, (id) => interpretForm(quiet.forms[id] ?? expect.fail(id)));
  const pick = (at: Walk, id: string) => walkAct(quietly, at, { application: id, action: "pick-special", input: { reason: "特色突出" } });

  it("prepares without moving, takes the places, hinders its own role alone, and releases all at once", () => {
    let walk = compliant(3);
    expect(refused(walkRelease(quietly, walk))).toBe("没有待公布的决定。");
    walk = done(pick(walk, "walk-1"));
    expect([stateOf(walk, "walk-1"), walk.applications[0]?.events.at(-1)?.action]).toEqual(["compliant", "pass"]);
    const city = walkRoles(quietly, walk, "walk-1").find(({ role }) => role === "city");
    expect(city?.choices.map(({ refusal }) => refusal?.code)).toEqual(city?.choices.map(() => "decision-prepared"));
    walk = done(pick(walk, "walk-2"));
    expect(refused(pick(walk, "walk-3"))).toContain("名额已满");
    walk = done(pick(walkTakeBack(walk, "walk-1"), "walk-3"));
    walk = done(walkRelease(quietly, walk));
    expect(walk.applications.map(({ facts, decision }) => [facts.state, decision, facts.prepared])).toEqual([
      ["compliant", undefined, undefined],
      ["special", undefined, undefined],
      ["special", undefined, undefined],
    ]);
    expect(walk.applications[2]?.facts.opinions["special-opinion"]).toEqual({ reason: "特色突出" });
    expect(refused(pick(walk, "walk-1"))).toContain("名额已满");
  });
});

describe("a made-up world", () => {
  it("knows the organisations that samples name, and those above", () => {
    const levels = (at: WalkWorld) => Object.fromEntries(at.organisations.map(({ code, level }) => [code, level]));
    expect(levels(world)).toMatchObject({ "district-420111": "district", "city-420100": "city", "walk-province": "province" });
  });

  it("has made-up answers that the schema of every form of an action takes", () => {
    for (const { form } of definition.workflow.actions) {
      if (form === undefined) continue;
      const made = definition.forms[form] ?? expect.fail(form);
      expect(compileForm(made)(madeUpAnswers(made, () => "420111")), form).toEqual([]);
    }
  });
});
