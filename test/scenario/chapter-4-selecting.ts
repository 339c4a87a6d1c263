import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { expect, test } from "vitest";
import { sheetOf } from "./expert.ts";
import { see } from "./piece.ts";
import { refused } from "./refused.ts";
import { found, type Story } from "./story.ts";

/** Experts score, the province selects twenty and publishes. */
export function selecting(told: () => Story): void {
  test("experts are assigned, three each, never in conflict", async () => {
    const story = told();
    const { province, experts } = story.call;
    const own = found(story.reviewed()[0]);
    const insider = await story.call.expertWithin(story.ownerOf(own));
    story.insider = insider;
    const plan = await province.assign();
    expect(plan.pairs).toHaveLength(22 * 3);
    expect(plan.pairs.filter((pair) => pair.expert === insider.accountId && pair.application === own.id)).toEqual([]);
    const loads = plan.load.map((load) => load.after);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);

    const expert = found(experts[0]);
    const assignment = found((await expert.waiting())[0]);
    await expert.declareConflict(assignment);
    await refused(see(expert.client, { id: assignment.applicationId, track: assignment.track, name: assignment.name }), "not-found");
    const again = await province.assign();
    expect(again.pairs.map((pair) => pair.application)).toEqual([assignment.applicationId]);
    expect(again.pairs[0]?.expert).not.toBe(expert.accountId);
  });

  test("an expert sees what was assigned, without telephone and e-mail, and no special one", async () => {
    const story = told();
    const expert = found(story.call.experts[0]);
    const assignment = found((await expert.waiting())[0]);
    const application = await expert.client.call(routes.getApplication, { params: { id: assignment.applicationId } });
    expect(application.answers["project"]).toBeDefined();
    expect(JSON.stringify(application)).not.toMatch(/13800000000|li@example\.com/);
    await refused(see(expert.client, found(story.specials[0])), "not-found");
    await refused(expert.score(assignment, { ...sheetOf(80), demonstration: 31 }), "invalid");
  });

  test("with scores missing nothing is decided; then two are level at the twentieth place", async () => {
    const story = told();
    await refused(story.call.province.prepare(), "scores-missing");
    const order = story.reviewed().map((piece) => piece.id);
    for (const expert of [...story.call.experts, found(story.insider)]) {
      for (const assignment of await expert.waiting()) {
        const place = order.indexOf(assignment.applicationId);
        // The fifth and sixth are level but for the first tie-break; the twentieth and twenty-first in everything.
        const level = place === 5 ? 4 : place === 20 ? 19 : place;
        await expert.score(assignment, sheetOf(98 - 2 * level, place === 5 ? 1 : 0));
      }
    }
    const { rows, ...ranking } = await story.call.province.ranking();
    expect(ranking).toMatchObject({ missing: 0, selection: null, caps: [{ limit: 20, taken: 0 }] });
    expect(rows.slice(0, 7).map((row) => row.applicationId)).toEqual([0, 1, 2, 3, 5, 4, 6].map((index) => order[index]));
    expect(rows.map((row) => row.place)).toEqual([...Array.from({ length: 20 }, (_, index) => index + 1), 20, 22]);
    const tied = rows.filter((row) => row.proposal === "tied").map((row) => row.applicationId);
    expect(tied.sort()).toEqual([order[19], order[20]].sort());
  });

  test("the tie is settled by hand, and twenty are selected, without the special ones", async () => {
    const story = told();
    const { province } = story.call;
    await refused(province.prepare(), "tie-undecided");
    const order = story.reviewed().map((piece) => piece.id);
    const settled = [found(order[20]), found(order[19])];
    const key = randomUUID();
    const prepared = await province.prepare(settled);
    for (const piece of story.reviewed()) expect(await story.stateOf(piece)).toBe("in-review");
    const decision = await province.release(prepared.revision, key);
    expect(decision.selected).toHaveLength(20);
    expect(decision.selected).toContain(order[20]);
    expect([...decision.reserve, ...decision.rest].sort()).toEqual([order[19], order[21]].sort());
    expect(await province.release(prepared.revision, key)).toEqual(decision);
    for (const piece of story.specials) expect(await story.stateOf(piece)).toBe("special");
    for (const piece of story.reviewed()) expect(await story.stateOf(piece)).toBe(decision.selected.includes(piece.id) ? "publicised" : "not-selected");
  });

  test("the result is published; after the publicity it is confirmed, and the best go to the ministry", async () => {
    const story = told();
    const { province, city, definition, platform } = story.call;
    const params = { noticeId: definition.id };
    await refused(city.client.call(routes.publishResult, { params, key: randomUUID(), body: {} }), "forbidden");
    await province.publish();
    const visitor = await platform.client();
    const result = await visitor.call(routes.getResult, { params });
    expect(result.tracks.flatMap((track) => track.rows)).toHaveLength(20);
    expect(JSON.stringify(result.tracks)).not.toMatch(/1[3-9]\d{9}|@/);

    const best = found(story.reviewed()[0]);
    await refused(province.recommendToMinistry(best), "wrong-state");
    await province.confirm(best);
    await province.recommendToMinistry(best);
    expect(await story.stateOf(best)).toBe("to-ministry");
  });

  test("every application tells its whole story, in a chain", async () => {
    const story = told();
    const returned = story.the("returned");
    const { rows } = await story.ownerOf(returned).client.call(routes.listEvents, { params: { id: returned.id } });
    const steps = ["submit", "return", "resubmit", "recommend", "hand-in", "pass"];
    expect(rows.map((event) => event.action).filter((action) => steps.includes(action))).toEqual(steps);
    expect(rows.map((event) => event.sequence)).toEqual(rows.map((_, index) => index + found(rows[0]).sequence));
    expect(new Set(rows.map((event) => event.hash)).size).toBe(rows.length);
    expect(rows.find((event) => event.action === "return")?.reasons).toHaveLength(2);
  });
}
