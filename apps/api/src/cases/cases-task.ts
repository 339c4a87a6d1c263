import { Problem, type casesRequestSchema } from "@shenbao/contract";
import { archive, collectionEntries, type CaseOf } from "@shenbao/documents";
import { FileTooLarge } from "@shenbao/store";
import { say, sayAll } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import type { z } from "zod";
import { loadApplication } from "../applications/load-application.ts";
import { chosenApplications } from "../bulk/chosen-applications.ts";
import { clockOf } from "../exports/sheet-cells.ts";
import { TaskFailure, type TaskKind, type TaskWork } from "../tasks/task-kind.ts";
import { caseOf } from "./case-of.ts";

type CasesRequest = z.output<typeof casesRequestSchema>;

const mostCases = 10_000;
const mostBytes = 20_000_000_000;

/**
 * Writes the cases of what was chosen as one zip, each as its application stands when its turn comes, and as it may be seen then: one that may not be
 * seen any more is left out and counted. One case at a time is in memory. A process that ended begins it anew.
 */
export const casesTask: TaskKind = {
  async run(work) {
    const { task, services, locale } = work;
    const request = task.request as unknown as CasesRequest;
    const ids: string[] = [];
    for await (const { id } of chosenApplications(services, work.caller(), request, locale)) {
      if (ids.push(id) > mostCases) throw new TaskFailure(sayAll(texts["task.too-many"], { most: mostCases }));
    }
    await work.advance({ done: 0, total: ids.length }, true);
    const now = services.clock.now();
    let done = 0;
    let missing = 0;
    async function* cases(): AsyncGenerator<CaseOf> {
      for (const id of ids) {
        const one = await caseSeen(work, id, now);
        if (one) yield one;
        else missing += 1;
        done += 1;
        await work.advance({ done });
      }
    }
    const file = await services.store.files
      .write(archive(collectionEntries(cases(), locale), now), {
        maxBytes: mostBytes,
        at: now,
        describe: async () => ({ name: await nameOf(work, request.noticeId, now), mediaType: "application/zip" }),
      })
      .catch((error: unknown) => {
        throw error instanceof FileTooLarge ? new TaskFailure(texts["task.too-large"]) : error;
      });
    const count = ids.length - missing;
    const summary = missing === 0 ? sayAll(texts["task.summary"], { count }) : sayAll(texts["task.summary-missing"], { count, missing });
    return { summary, file: { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 } };
  },
};

async function caseSeen(work: TaskWork, id: string, now: number): Promise<CaseOf | null> {
  const caller = work.caller();
  try {
    return await caseOf(work.services, caller, await loadApplication(work.services, caller, id), work.locale, now);
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}

/** What the file is called: the notice, and the day on its clock. */
async function nameOf({ services, locale }: TaskWork, noticeId: string, now: number): Promise<string> {
  const definition = (await services.versions.newest(noticeId))?.definition;
  const day = definition ? clockOf(definition.timezone)(new Date(now).toISOString()).slice(0, 10) : "";
  const title = [definition?.title[locale] ?? noticeId, say(texts["case"], locale), day].join("-");
  return `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").slice(0, 150)}.zip`;
}
