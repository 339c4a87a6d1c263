import { routes } from "@shenbao/contract";
import { instantOf, type DemoPlan } from "./demonstration.ts";
import { exampleFile } from "./example-file.ts";
import type { Happening, Stage } from "./play-application.ts";

/** An organisation uploads the stamped scan of its summary table and hands the table in. Passed over where that is done. */
export function tableHappening(demo: DemoPlan["tables"][number], stage: Stage): Happening {
  return {
    at: instantOf(demo.at),
    async happen() {
      const client = stage.client(demo.by);
      const params = { noticeId: stage.notice, table: demo.table };
      const table = await client.call(routes.getTable, { params });
      if (table.handedIn) return;
      const key = `demo-table-${demo.by}-${demo.table}`;
      const file = exampleFile("推荐汇总表（盖章）.pdf", table.organisation.name["zh-CN"], table.title["zh-CN"]);
      const { revision } = await client.call(routes.uploadTableScan, { params, file, key: `${key}-scan` });
      await client.call(routes.handInTable, { params, revision, key, body: {} });
    },
  };
}
