import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, type Layout, type LayoutQuestion } from "./lay-out.ts";

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const label = { width: 110, height: 60 };

function boxesOf({ nodes, edges }: LayoutQuestion, layout: Layout): Box[] {
  return [
    ...nodes.map(({ id, size }) => {
      const at = layout.nodes[id] ?? expect.fail(id);
      return { name: id, left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height };
    }),
    ...edges.map(({ key, size }) => {
      const at = layout.edges[key]?.label ?? expect.fail(key);
      return { name: key, left: at.x - size.width / 2, top: at.y - size.height / 2, right: at.x + size.width / 2, bottom: at.y + size.height / 2 };
    }),
  ];
}

const overlapping = (boxes: readonly Box[]) =>
  boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5)
      .map((other) => `${one.name} ${other.name}`),
  );

const node = (id: string, height = 60) => ({ id, size: { width: 164, height } });
const edge = (key: string, from: string, to: string) => ({ key, from, to, size: label });

describe("layOut", () => {
  it("goes from left to right, and keeps actions between the same states and to a state itself apart", () => {
    const question: LayoutQuestion = {
      nodes: ["draft", "waiting", "done"].map((id) => node(id)),
      edges: [edge("a", "draft", "waiting"), edge("b", "draft", "waiting"), edge("c", "waiting", "draft"), edge("d", "waiting", "waiting"), edge("e", "waiting", "done")],
    };
    const layout = layOut(question);
    const [draft, waiting, done] = ["draft", "waiting", "done"].map((id) => layout.nodes[id]?.x ?? expect.fail(id));
    expect([draft, waiting, done]).toEqual([draft, waiting, done].toSorted((one, other) => (one ?? 0) - (other ?? 0)));
    expect(overlapping(boxesOf(question, layout))).toEqual([]);
    expect(new Set(Object.values(layout.edges).map(({ path }) => path)).size).toBe(5);
  });

  it("covers no state and no label with another, whatever the workflow", () => {
    const workflow = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.record({
        heights: fc.array(fc.integer({ min: 42, max: 130 }), { minLength: count, maxLength: count }),
        edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 24 }),
      }),
    );
    fc.assert(
      fc.property(workflow, ({ heights, edges }) => {
        const question: LayoutQuestion = {
          nodes: heights.map((height, i) => node(`s${i}`, height)),
          edges: edges.map(([from, to], i) => edge(`e${i}`, `s${from}`, `s${to}`)),
        };
        const layout = layOut(question);
        expect(overlapping(boxesOf(question, layout))).toEqual([]);
        for (const { path } of Object.values(layout.edges)) expect(path).toMatch(/^M [-\d. ]+( [CHQL] [-\d. ]+)+$/);
      }),
      { numRuns: 60 },
    );
  });

  it("gives nothing for nothing", () => {
    expect(layOut({ nodes: [], edges: [] })).toEqual({ nodes: {}, edges: {}, width: 0, height: 0 });
  });
});
