import { routes, type CallAnswer } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { tableId } from "@shenbao/store";
import { storing } from "../authorisation/refuse.ts";
import { fileView } from "../applications/application-view.ts";
import { receiveFile } from "../files/receive-file.ts";
import { bind } from "../http/bind.ts";
import { onceOfUpload } from "../http/once-of-upload.ts";
import { applicationsOf, boundRows, contentOfTable } from "./table-content.ts";
import { openTable, refuseLate, stillInTime } from "./table-access.ts";

const maxBytes = 20 * 1024 * 1024;

/** Takes in the stamped scan of one's own table; a new one takes the place of the old. */
export const uploadTableScan = bind(routes.uploadTableScan, async ({ params, upload, caller, once, locale }, services) => {
  const { store } = services;
  const open = await openTable(services, caller, params, "keep-table");
  const { organisation } = open;
  refuseLate(open, services.clock.now(), locale);
  const file = await receiveFile(services, upload, { types: ["pdf", "image"], maxBytes }, locale);
  let kept = false;
  try {
    const answer = await storing(locale, () =>
      store.once(onceOfUpload(once, file), async (tx): Promise<{ [name: string]: Json }> => {
        const present = await openTable(services, caller, params, "keep-table", tx);
        const { record } = present;
        await stillInTime(services, tx, present, locale);
        const applications = await applicationsOf(services, present, tx);
        const scanOf = contentOfTable(present, boundRows(present, applications, services.clock.now()), applications);
        const owner = { code: organisation.code, name: organisation.name };
        const after = await store.tables.touch(tx, { noticeId: params.noticeId, table: params.table, organisation: owner }, { scan: file, scanOf });
        if (record?.scan) await store.files.unlink(tx, record.scan.id);
        await store.files.link(tx, file.id, { kind: "table", id: tableId(params.noticeId, params.table, owner.code) });
        return { file: fileView(file), revision: after.revision };
      }),
    );
    const body = answer as unknown as CallAnswer<typeof routes.uploadTableScan>;
    kept = body.file.id === file.id;
    return { body, etag: body.revision };
  } finally {
    if (!kept) await store.files.remove(file.id);
  }
});
