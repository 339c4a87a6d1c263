import { Problem, routes, type Application } from "@shenbao/contract";
import { instantOf, type DemoApplication, type DemoStep, type DemoUpload } from "./demonstration.ts";
import type { DemoClient } from "./demo-client.ts";
import { exampleFile } from "./example-file.ts";
import { exampleScan } from "./example-scan.ts";
import { playDecision } from "./play-decision.ts";

/** Something that happens at a time of the demonstration. */
export interface Happening {
  at: number;
  happen: () => Promise<void>;
}

export interface Stage {
  notice: string;
  client: (login: string) => DemoClient;
  /** Ids of applications that have begun, by key. */
  ids: Map<string, string>;
}

/**
 * What happens to one application, in order of time. Playing it again does nothing twice: what was begun is found under its key,
 * and steps whose event is there are passed over.
 */
export function happeningsOf(demo: DemoApplication, stage: Stage): Happening[] {
  let done = 0;
  const begin = async () => {
    done = await beginApplication(demo, stage);
  };
  const actions = demo.steps.map((step) => (step.action ? 1 : 0));
  const steps = demo.steps.map((step, index): Happening => ({
    at: instantOf(step.at),
    happen: async () => {
      const before = actions.slice(0, index + 1).reduce<number>((sum, one) => sum + one, 0);
      if (before > done || (!step.action && before >= done)) await playStep(demo, step, `${demo.key}-${index}`, stage);
    },
  }));
  return [{ at: instantOf(demo.begun), happen: begin }, ...steps];
}

/** Begins it, fills it in and uploads its evidence. Answers how many actions were already done in an earlier, broken-off start. */
async function beginApplication(demo: DemoApplication, stage: Stage): Promise<number> {
  const client = stage.client(demo.account.login);
  const { id } = await client.call(routes.beginApplication, { key: `demo-begin-${demo.key}`, body: { noticeId: stage.notice, track: demo.track } });
  stage.ids.set(demo.key, id);
  const now = await client.call(routes.getApplication, { params: { id } });
  if (now.number !== null) {
    const { rows } = await client.call(routes.listEvents, { params: { id } });
    return rows.filter((event) => demo.steps.some((step) => step.action === event.action)).length;
  }
  await client.call(routes.saveAnswers, { params: { id }, revision: now.revision, body: { answers: demo.answers } });
  await uploadAll(demo, now, demo.evidence, stage);
  return 0;
}

async function playStep(demo: DemoApplication, step: DemoStep, key: string, stage: Stage): Promise<void> {
  const id = stage.ids.get(demo.key);
  if (!id) throw new Error(`the application ${demo.key} has not begun`);
  const client = stage.client(step.by ?? demo.account.login);
  const now = await client.call(routes.getApplication, { params: { id } });
  let { revision } = now;
  if (step.change) {
    const answers = structuredClone(now.answers);
    for (const [pointer, value] of Object.entries(step.change)) place(answers, pointer, value);
    revision = (await client.call(routes.saveAnswers, { params: { id }, revision, body: { answers } })).revision;
  }
  if (step.upload) revision = await uploadAll(demo, { ...now, revision }, step.upload, stage);
  if (step.seal !== undefined && !now.evidence[step.seal]?.length)
    revision = (await client.call(routes.sealEvidence, { params: { id, evidence: step.seal }, key: `demo-seal-${key}`, body: {} })).revision;
  if (!step.action) return;
  const body = { ...(step.input && { input: step.input }), ...(step.reasons && { reasons: step.reasons }) };
  try {
    await client.call(routes.doAction, { params: { id, action: step.action }, revision, key: `demo-${key}`, body });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "decision-together") throw error;
    await playDecision(client, stage.notice, id, revision, key, { action: step.action, ...body });
  }
}

/** Uploads the files that are not there yet. Answers the revision after the last. */
async function uploadAll(demo: DemoApplication, now: Application, evidence: Record<string, DemoUpload[]>, stage: Stage): Promise<number> {
  const client = stage.client(demo.account.login);
  let { revision } = now;
  for (const [item, uploads] of Object.entries(evidence)) {
    const there = (now.evidence[item] ?? []).map((file) => file.name);
    for (const [index, upload] of uploads.entries()) {
      const name = typeof upload === "string" ? upload : upload.scan;
      if (there.includes(name)) continue;
      const file = typeof upload === "string" ? exampleFile(name, demo.organisation.name, now.name ?? demo.key) : await exampleScan(client, now.id, name, upload.without);
      const key = `demo-${demo.key}-${item}-${index}`;
      revision = (await client.call(routes.uploadEvidence, { params: { id: now.id, evidence: item }, key, file })).revision;
    }
  }
  return revision;
}

/** Puts a value at a JSON Pointer whose parents are there. */
function place(answers: Record<string, unknown>, pointer: string, value: unknown): void {
  const names = pointer.split("/").slice(1);
  const last = names.pop() ?? "";
  let at: unknown = answers;
  for (const name of names) at = typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
  if (typeof at !== "object" || at === null) throw new Error(`nothing to change at ${pointer}`);
  (at as Record<string, unknown>)[last] = value;
}
