import { Mcmf } from "@algorithm.ts/mcmf";

/** A network through which as much as possible flows at the least cost. Capacities and costs are whole numbers, so the outcome is exact. */
export class FlowNetwork extends Mcmf {
  /** @param nodes their number; flow goes from node 0 to node 1 */
  constructor(nodes: number) {
    super();
    this.init(0, 1, nodes);
  }

  /** A way from one node to another. Gives its number. */
  join(from: number, to: number, capacity: number, cost: number): number {
    const edge = this._edgesTot;
    this.addEdge(from, to, capacity, cost);
    return edge;
  }

  /** What flows along a way, after `minCostMaxFlow`. */
  along(edge: number): number {
    return this._edges[edge]?.flow ?? 0;
  }
}
