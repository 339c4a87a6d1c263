import { routes } from "@shenbao/contract";
import { instantOf, type DemoPlan } from "./demonstration.ts";
import type { Happening, Stage } from "./play-application.ts";

/** Experts are assigned to some applications. */
export function assignmentHappening(demo: DemoPlan["assignments"][number], stage: Stage): Happening {
  return {
    at: instantOf(demo.at),
    async happen() {
      const applications = demo.applications.map((key) => {
        const id = stage.ids.get(key);
        if (!id) throw new Error(`the application ${key} has not begun`);
        return id;
      });
      const params = { noticeId: stage.notice, review: demo.review };
      await stage.client(demo.by).call(routes.assignExperts, { params, key: `demo-assign-${demo.review}-${instantOf(demo.at)}`, body: { dry: false, applications } });
    },
  };
}

/** An expert scores all that waits for them. */
export function scoreHappening(demo: DemoPlan["scores"][number], stage: Stage): Happening {
  return {
    at: instantOf(demo.at),
    async happen() {
      const client = stage.client(demo.by);
      const { rows } = await client.call(routes.listOwnAssignments, {});
      for (const [index, assignment] of rows.entries()) {
        const answers = demo.sheets[index % demo.sheets.length];
        if (!answers || assignment.status === "scored" || assignment.status === "conflict") continue;
        await client.call(routes.scoreAssignment, { params: { id: assignment.id }, revision: assignment.revision, body: { answers, final: true } });
      }
    },
  };
}
