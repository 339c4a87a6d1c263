import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { expect, test } from "vitest";
import { see } from "./piece.ts";
import { refused } from "./refused.ts";
import { hitech, hongshan, wuchang, type Story } from "./story.ts";

/** Companies register, fill in, submit, and one withdraws. */
export function applying(told: () => Story): void {
  test("companies register, fill in the form of their track and submit", async () => {
    const story = told();
    for (let round = 0; round < 8; round++) {
      const pieces = await Promise.all([story.fillIn("platform", hongshan), story.fillIn("centre", wuchang), story.fillIn("centre", hitech)]);
      for (const piece of pieces) {
        const receipt = await story.ownerOf(piece).submit(piece);
        expect(receipt).toMatchObject({ action: "submit", state: "with-district" });
        story.pieces.push(piece);
      }
    }
    const numbers = await Promise.all(story.pieces.map(async (piece) => (await see(story.ownerOf(piece).client, piece)).number));
    expect(new Set(numbers).size).toBe(24);
    expect(numbers.slice(0, 2)).toEqual(["2023-A-0001", "2023-B-0001"]);
  });

  test("what breaks a rule of the notice is refused with all its findings, and nothing is lost", async () => {
    const story = told();
    const piece = await story.fillIn("platform", hongshan, { "/users/months/0/count": 2000, "/applicant/region": "outside" });
    const problem = await refused(story.ownerOf(piece).submit(piece), "invalid");
    expect(problem.findings.map((finding) => finding.at).sort()).toEqual(["/applicant/region", "/users/average"]);
    expect(problem.findings.find((finding) => finding.at === "/users/average")?.clause).toBe("1.1");
    expect(await story.stateOf(piece)).toBe("draft");
    await story.ownerOf(piece).change(piece, { "/applicant/region": "420111", "/users/months/0/count": 10120 });
    await story.ownerOf(piece).submit(piece);
    story.remember("declined", piece);
  });

  test("below 300 m² a centre needs a reason, and with one it passes", async () => {
    const story = told();
    const piece = await story.fillIn("centre", hitech, { "/area": { total: 260, display: 80, experience: 90, sales: 50, training: 30 } });
    const problem = await refused(story.ownerOf(piece).submit(piece), "invalid");
    expect(problem.findings.map((finding) => finding.at).sort()).toEqual(["/area/explanation", "/area/total"]);
    await story.ownerOf(piece).change(piece, { "/area/explanation": "位于历史街区，受建筑保护要求限制。" });
    await story.ownerOf(piece).submit(piece);
    story.remember("failing", piece);
  });

  test("a key that is used again, fifty times at once, gives one record and equal receipts", async () => {
    const story = told();
    const piece = await story.fillIn("centre", hongshan);
    const { client } = story.ownerOf(piece);
    const { revision } = await see(client, piece);
    const key = randomUUID();
    const submit = (body = {}) => client.call(routes.doAction, { params: { id: piece.id, action: "submit" }, revision, key, body });
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit()));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await submit()).toEqual(receipts[0]);
    await refused(submit({ order: 3 }), "key-reused");
    const { rows } = await client.call(routes.listEvents, { params: { id: piece.id } });
    expect(rows.filter((event) => event.action === "submit")).toHaveLength(1);
    story.remember("withdrawn", piece);
  });

  test("an applicant withdraws before the deadline; the district no longer sees it", async () => {
    const story = told();
    const withdrawn = story.the("withdrawn");
    expect(await story.clerk(hongshan).list()).toContain(withdrawn.id);
    await story.ownerOf(withdrawn).withdraw(withdrawn);
    expect(await story.clerk(hongshan).list()).not.toContain(withdrawn.id);
    expect((await see(story.ownerOf(withdrawn).client, withdrawn)).open).toBe("all");
  });
}
