import { deadlineAt, type NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import { everywhere, sayAll, type Text, type TextParams } from "@shenbao/texts";
import { digestTexts as texts } from "@shenbao/texts/digest";
import { setImmediate as turn } from "node:timers/promises";
import type { Services } from "../services.ts";

/** One thing that should be looked at. `to`: where in the admin app. */
export interface DigestLine {
  kind: "mails" | "held" | "deadline" | "drafts" | "tables" | "scores" | "definition" | "tasks" | "jobs" | "objections" | "replays";
  text: Text;
  /** What to do about it, where that is not plain. */
  todo: Text | null;
  to: string | null;
}

const day = 86_400_000;
/** What expires within so many days is told. */
const ahead = 3 * day;
/** Counted up to here. */
const most = 1_000;

/** What should be looked at of one notice: numbers alone, never an application. */
export async function noticeLines(services: Services, noticeId: string, now: number): Promise<DigestLine[]> {
  const { store } = services;
  const version = await services.versions.newest(noticeId);
  if (!version) return [];
  const { definition } = version;
  const notice = definition.title;
  const lines: DigestLine[] = [];
  const tell = (kind: DigestLine["kind"], key: keyof typeof texts, params: TextParams, to: string | null) =>
    lines.push({ kind, text: sayAll(texts[key], { notice, ...params }), todo: todoOf(key), to });
  const [failed, held] = await Promise.all([store.messages.count(noticeId, "failed"), store.messages.count(noticeId, "held")]);
  if (failed > 0) tell("mails", "digest.mails", { count: failed }, `/n/${noticeId}/outbox?state=failed`);
  if (held > 0) tell("held", "digest.held", { count: held }, `/n/${noticeId}/outbox?state=held`);
  for (const [id, { title }] of Object.entries(definition.deadlines))
    if (isNear(definition, id, now)) tell("deadline", "digest.deadline", { deadline: title, at: momentOf(definition, id) }, `/n/${noticeId}`);
  const { late, soon } = definition.publication.objections ? await store.objections.undecided(noticeId, now, now + ahead) : { late: 0, soon: 0 };
  if (late > 0) tell("objections", "digest.objections-late", { count: late }, `/n/${noticeId}/objections`);
  if (soon > 0) tell("objections", "digest.objections", { count: soon }, `/n/${noticeId}/objections`);
  await draftLines(services, definition, now, tell);
  for (const [table, { title, handIn, states, tracks }] of Object.entries(definition.tables)) {
    if (!isNear(definition, handIn.until, now)) continue;
    const receivers = await store.applications.receiversIn({ noticeId, states, ...(tracks && { tracks }) });
    const done = new Set((await store.tables.of(noticeId, receivers)).filter((one) => one.table === table && one.handedIn !== null).map(({ organisation }) => organisation.code));
    const missing = receivers.filter((code) => !done.has(code)).length;
    if (missing > 0) tell("tables", "digest.tables", { count: missing, table: title, at: momentOf(definition, handIn.until) }, `/n/${noticeId}/tables`);
  }
  for (const [id, { title, until }] of Object.entries(definition.reviews)) {
    if (until !== undefined && deadlineAt(definition, until) - now > ahead) continue;
    const { waiting = 0, begun = 0 } = await store.assignments.counts(noticeId, id);
    if (waiting + begun > 0) tell("scores", "digest.scores", { count: waiting + begun, review: title }, `/n/${noticeId}/reviews/${id}`);
  }
  const wrong = await errorsOf(version.hash, () => definition);
  if (wrong) tell("definition", "digest.version", wrong, "/definitions");
  return lines;
}

/** Applications that are still to be submitted, where the deadline of doing so is near. */
async function draftLines(
  { store }: Services,
  definition: NoticeDefinition,
  now: number,
  tell: (kind: "drafts", key: "digest.drafts", params: TextParams, to: string | null) => void,
): Promise<void> {
  const { initial, actions } = definition.workflow;
  const until = new Set(actions.filter(({ from, until: deadline }) => from.includes(initial) && deadline !== undefined).map(({ until: deadline }) => deadline ?? ""));
  for (const id of until) {
    if (!isNear(definition, id, now)) continue;
    const count = await store.applications.countIn(definition.id, [initial], most + 1);
    if (count > 0) tell("drafts", "digest.drafts", { count: count > most ? sayAll(texts["digest.more"], { count: most }) : count, at: momentOf(definition, id) }, null);
  }
}

/** What should be looked at of the platform: definitions that are being worked on, tasks that failed. */
export async function platformLines({ store }: Services, now: number): Promise<DigestLine[]> {
  const lines: DigestLine[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.drafts.page({ limit: 50, ...(after !== undefined && { after }) });
    for (const draft of page.rows) {
      const { definition } = draft;
      const wrong = await errorsOf(`${draft.id} ${draft.revision}`, () => definition);
      const title = (definition as Partial<NoticeDefinition>).title ?? everywhere(draft.id);
      if (wrong) lines.push({ kind: "definition", text: sayAll(texts["digest.draft"], { notice: title, ...wrong }), todo: null, to: `/definitions/${draft.id}` });
    }
    if (page.next === null) break;
    after = page.next;
  }
  const [tasks, replays, jobs] = await Promise.all([store.tasks.failedSince(now - day), store.replays.failedSince(now - day), store.jobs.failing()]);
  for (const { name, failures, error } of jobs)
    lines.push({ kind: "jobs", text: sayAll(texts["digest.job"], { job: jobTitle(name), count: failures, error }), todo: texts["digest.job.todo"], to: null });
  for (const { title, count } of tasks) lines.push({ kind: "tasks", text: sayAll(texts["digest.tasks"], { title, count }), todo: texts["digest.tasks.todo"], to: null });
  for (const { title, count } of replays) lines.push({ kind: "replays", text: sayAll(texts["digest.replays"], { title, count }), todo: texts["digest.replays.todo"], to: null });
  return lines;
}

/** What a piece of the clock's work is for; of one that has no words, its name. */
function jobTitle(name: string): Text {
  const key = `digest.job.${name}`;
  return Object.hasOwn(texts, key) ? texts[key as keyof typeof texts] : everywhere(name);
}

/** What to do about a line, where that is not plain. */
function todoOf(key: keyof typeof texts): Text | null {
  const todo = `${key}.todo`;
  return Object.hasOwn(texts, todo) ? texts[todo as keyof typeof texts] : null;
}

const isNear = (definition: NoticeDefinition, id: string, now: number) => {
  const left = deadlineAt(definition, id) - now;
  return left >= 0 && left <= ahead;
};
const momentOf = ({ deadlines }: NoticeDefinition, id: string) => (deadlines[id]?.at ?? "").replace("T", " ");

const judged = new Map<string, { count: number; first: Text } | null>();

/** How many errors a definition has, and the first; kept by what it is. */
async function errorsOf(key: string, definition: () => unknown): Promise<{ count: number; first: Text } | null> {
  const known = judged.get(key);
  if (known !== undefined) return known;
  await turn();
  const errors = checkDefinition(definition()).filter(({ severity }) => severity === "error");
  const [first] = errors;
  const found = first ? { count: errors.length, first: first.message } : null;
  if (judged.size > 500) judged.clear();
  judged.set(key, found);
  return found;
}
