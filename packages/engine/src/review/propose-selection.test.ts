import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Preference, Selection } from "../definition/definition.generated.ts";
import { proposeSelection } from "./propose-selection.ts";
import type { Candidate, Cap } from "./selection-types.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const cap = (counter: string, limit: number, taken = 0): Cap => ({ counter, title: text(counter), limit, taken });
const kept = (places?: number): Preference => ({ title: text("县域项目", "county"), when: true, ...(places !== undefined && { places }) });
const all = ["all/*"];

/** Candidates as a ranking gives them: the best first, equal scores level unless they are given places. */
function ranked(pieces: (Partial<Candidate> & { id: string; score: number | null })[]): Candidate[] {
  return pieces.map((piece) => {
    const place = piece.place ?? pieces.filter(({ score }) => (score ?? -1) > (piece.score ?? -1)).length + 1;
    return {
      caps: all,
      exempt: [],
      preferences: [],
      tiedWith: [],
      spread: null,
      deviation: null,
      marks: [],
      sheets: 1,
      expected: 1,
      parted: { before: null, after: null },
      ...piece,
      place,
    };
  });
}
const outcome = (select: Partial<Selection>, candidates: Candidate[], caps: Cap[]) =>
  proposeSelection(select, candidates, caps).map(({ id, proposal, reserve }) => `${id} ${proposal}${reserve === null ? "" : ` ${reserve}`}`);
const reserve = { promote: "promote" };

describe("proposeSelection", () => {
  it("gives each place its reason under one cap", () => {
    const candidates = ranked([
      { id: "a", score: 90 },
      { id: "b", score: 80 },
      { id: "c", score: 70 },
      { id: "d", score: 50 },
      { id: "e", score: null, sheets: 0 },
    ]);
    const proposals = proposeSelection({ passMark: 60, reserve }, candidates, [cap("all/*", 2)]);
    expect(proposals.map(({ proposal }) => proposal)).toEqual(["selected", "selected", "reserve", "below-pass-mark", "incomplete"]);
    expect(proposals.map(({ reason }) => reason["zh-CN"])).toEqual([
      "第1名，得分 90；名额2，入选。",
      "第2名，得分 80；名额2，入选。",
      "第3名，得分 70；名额2；若有1个退出则递补。",
      "第4名，得分 50，低于合格线 60，不入选。",
      "评分未齐（0/1 份），暂不排名。",
    ]);
    expect(proposals[2]?.reason.en).toBe("Place 3 with 70; quota 2; moves up after 1 withdrawal(s).");
  });

  it("selects none of those level at the limit, and says what is to be decided", () => {
    const level = ranked([
      { id: "a", score: 90 },
      { id: "b", score: 80 },
      { id: "c", score: 80 },
      { id: "d", score: 80 },
    ]);
    const proposals = proposeSelection({ reserve }, level, [cap("all/*", 3)]);
    expect(proposals.map(({ proposal }) => proposal)).toEqual(["selected", "tied", "tied", "tied"]);
    expect(proposals[1]?.reason["zh-CN"]).toBe("第2名，得分 80；与2个项目并列，只剩2个名额（名额3），须人工确定先后。");
    const places = level.map((one, index) => ({ ...one, place: index + 1, parted: { before: text("人工排定"), after: text("人工排定") } }));
    const settled = proposeSelection({ reserve }, places, [cap("all/*", 3)]);
    expect(settled.map(({ id, proposal }) => `${id} ${proposal}`)).toEqual(["a selected", "b selected", "c selected", "d reserve"]);
    expect(settled[2]?.reason["zh-CN"]).toBe("第3名，得分 80；名额3，入选。同分，按“人工排定”在先。");
    expect(settled[3]?.reason["zh-CN"]).toBe("第4名，得分 80；名额3；若有1个退出则递补。同分，按“人工排定”在后。");
  });

  it("tells level reserves how many would have to withdraw for all of them", () => {
    const proposals = proposeSelection(
      { reserve },
      ranked([
        { id: "a", score: 90 },
        { id: "b", score: 80 },
        { id: "c", score: 80 },
      ]),
      [cap("all/*", 1)],
    );
    expect(proposals.map((one) => one.reserve)).toEqual([null, 1, 1]);
    expect(proposals[2]?.reason.en).toBe("Place 2 with 80, level with 1 more; quota 1; all of them move up after 2 withdrawal(s).");
  });

  it("obeys several caps at once: the next with room everywhere takes the place, and the cap that stopped one is named", () => {
    const candidates = ranked([
      { id: "a", score: 90, caps: ["all/*", "wuchang"] },
      { id: "b", score: 80, caps: ["all/*", "wuchang"] },
      { id: "c", score: 70, caps: ["all/*", "hanyang"] },
      { id: "d", score: 60, caps: ["all/*", "hanyang"] },
      { id: "e", score: 50, caps: ["all/*", "wuchang"] },
    ]);
    const caps = [cap("all/*", 2), { ...cap("wuchang", 1), title: text("各区名额（武昌区）") }, cap("hanyang", 3)];
    const proposals = proposeSelection({ reserve: { ...reserve, places: 2 } }, candidates, caps);
    expect(proposals.map(({ id, proposal, reserve: at }) => [id, proposal, at])).toEqual([
      ["a", "selected", null],
      ["b", "reserve", 1],
      ["c", "selected", null],
      ["d", "reserve", 2],
      ["e", "passed-over", null],
    ]);
    expect(proposals[1]).toMatchObject({ stoppedBy: ["wuchang"], reason: { "zh-CN": "第2名，得分 80；各区名额（武昌区）已满1个；候补第1位，其中最迟1个退出后递补。" } });
    expect(proposals[0]?.reason["zh-CN"]).toBe("第1名，得分 90；all/*2个，各区名额（武昌区）1个，入选。");
    expect(proposals[4]?.reason["zh-CN"]).toBe("第5名，得分 50；all/*已满2个，各区名额（武昌区）已满1个，未入选。");
  });

  it("lets what is exempt in without a place, and without a reserve list promises nobody anything", () => {
    const candidates = ranked([
      { id: "a", score: 90 },
      { id: "b", score: 80 },
      { id: "c", score: 70, caps: [], exempt: [text("总名额")] },
    ]);
    const proposals = proposeSelection({}, candidates, [cap("all/*", 1)]);
    expect(proposals.map(({ reason }) => reason["zh-CN"])).toEqual([
      "第1名，得分 90；名额1，入选。",
      "第2名，得分 80；名额1，未入选。",
      "第3名，得分 70；按规定不占“总名额”，入选。",
    ]);
  });

  it("keeps places for a group only where fewer of it come in by rank", () => {
    const candidates = ranked([
      { id: "a", score: 90 },
      { id: "b", score: 80, preferences: [0] },
      { id: "c", score: 70 },
      { id: "d", score: 60, preferences: [0] },
    ]);
    const caps = [cap("all/*", 3)];
    expect(outcome({ preferences: [kept(1)] }, candidates, caps)).toEqual(["a selected", "b selected", "c selected", "d passed-over"]);
    const two = proposeSelection({ preferences: [kept(2)] }, candidates, caps);
    expect(two.map(({ proposal }) => proposal)).toEqual(["selected", "selected", "passed-over", "selected"]);
    expect(two[3]?.reason["zh-CN"]).toBe("第4名，得分 60；“县域项目”至少2个，按名次不足，由此补足，入选。");
  });

  it("leaves level ones that ask for a kept place to be decided by hand", () => {
    const candidates = ranked([
      { id: "a", score: 90 },
      { id: "b", score: 60, preferences: [0] },
      { id: "c", score: 60, preferences: [0] },
    ]);
    expect(outcome({ preferences: [kept(1)] }, candidates, [cap("all/*", 1)])).toEqual(["a passed-over", "b tied", "c tied"]);
  });

  const world = fc.record({
    pieces: fc.array(fc.record({ score: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }), district: fc.nat(2), exempt: fc.boolean(), county: fc.boolean() }), {
      maxLength: 14,
    }),
    limits: fc.tuple(fc.nat(8), fc.nat(3), fc.nat(3), fc.nat(3)),
    taken: fc.nat(2),
    passMark: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    places: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    listed: fc.integer({ min: 1, max: 4 }),
    distinct: fc.boolean(),
  });
  type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

  function made({ pieces, limits, taken, distinct }: World) {
    const sorted = [...pieces].sort((one, other) => (other.score ?? -1) - (one.score ?? -1));
    const candidates = ranked(
      sorted.map(({ score, district, exempt, county }, index) => ({
        id: `p${index}`,
        score,
        ...(distinct && { place: index + 1 }),
        caps: exempt ? [`district/${district}`] : ["all/*", `district/${district}`],
        preferences: county ? [0] : [],
      })),
    );
    return { candidates, caps: [cap("all/*", limits[0], taken), ...[0, 1, 2].map((index) => cap(`district/${index}`, limits[index + 1] ?? 0))] };
  }

  it("is never over a cap, passes nobody over who had room while a lower one came in, and decides everything where nothing is level", () => {
    fc.assert(
      fc.property(world, (one) => {
        const { candidates, caps } = made(one);
        const { passMark, places } = one;
        const proposals = proposeSelection({ passMark, preferences: [kept(places)], reserve: { promote: "p", places: one.listed } }, candidates, caps);
        expect(proposals.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id));
        const inside = candidates.filter((_, index) => proposals[index]?.proposal === "selected");
        const held = (counter: string) => inside.filter((each) => each.caps.includes(counter)).length;
        for (const { counter, limit, taken } of caps) expect(held(counter)).toBeLessThanOrEqual(Math.max(0, limit - taken));
        if (one.distinct) {
          expect(proposals.some(({ proposal }) => proposal === "tied")).toBe(false);
          candidates.forEach((each, index) => {
            const proposal = proposals[index];
            const isPassed = proposal?.proposal === "reserve" || proposal?.proposal === "passed-over";
            // Whoever is passed over met a cap that is full at the end too.
            if (isPassed) expect(each.caps.some((counter) => caps.some((its) => its.counter === counter && held(counter) >= Math.max(0, its.limit - its.taken)))).toBe(true);
            if (isPassed) expect(proposal.stoppedBy.length).toBeGreaterThan(0);
          });
        }
        const list = proposals.filter(({ reserve: at }) => at !== null);
        expect(list.map(({ reserve: at }) => at)).toEqual([...list.map(({ reserve: at }) => at)].sort((a, b) => (a ?? 0) - (b ?? 0)));
        if (one.distinct) expect(list.map(({ reserve: at }) => at)).toEqual(list.map((_, index) => index + 1));
        if (one.distinct) expect(list.length).toBeLessThanOrEqual(one.listed);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives a preferred group what it is promised as far as its caps allow, and never parts level ones by chance", () => {
    fc.assert(
      fc.property(world, fc.nat(13), (one, turn) => {
        const { candidates, caps } = made(one);
        const select = { passMark: one.passMark, preferences: [kept(one.places)] };
        const proposals = proposeSelection(select, candidates, caps);
        const county = candidates.filter(({ preferences, score }) => preferences.length > 0 && score !== null && (one.passMark === undefined || score >= one.passMark));
        const counted = county.filter(({ id }) => ["selected", "tied"].includes(proposals.find((proposal) => proposal.id === id)?.proposal ?? "")).length;
        const roomy = county.filter(({ caps: its }) => its.every((counter) => caps.some((each) => each.counter === counter && each.limit - each.taken >= county.length)));
        if (one.places !== undefined && roomy.length === county.length) expect(counted).toBeGreaterThanOrEqual(Math.min(one.places, county.length));
        // Level ones in another order: the same is decided for each.
        const turned = [...candidates].sort((a, b) => a.place - b.place || ((Number(a.id.slice(1)) + turn) % 14) - ((Number(b.id.slice(1)) + turn) % 14));
        const decided = (list: typeof proposals) =>
          new Map(list.filter(({ proposal }) => proposal === "tied" || proposal === "selected").map(({ id, proposal }) => [id, proposal]));
        const [first, second] = [decided(proposals), decided(proposeSelection(select, turned, caps))];
        if (!proposals.some(({ proposal }) => proposal === "tied")) expect([...second].sort()).toEqual([...first].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
