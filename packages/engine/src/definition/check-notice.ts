import { isDate } from "../form/formats/date.ts";
import type { Meaning } from "./check-meaning.ts";
import type { Quota } from "./definition.generated.ts";

/** Judges a notice's own parts: time, clauses, roles, tracks, deadlines, quotas. */
export function checkNotice(meaning: Meaning): void {
  checkTime(meaning);
  checkDuplicates(meaning, "/clauses", meaning.definition.clauses);
  checkRoles(meaning);
  checkTracks(meaning);
  checkQuotas(meaning);
}

/** Judges that no id is there twice. */
export function checkDuplicates({ findings }: Meaning, path: string, items: readonly { id: string }[]): void {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) findings.error(`${path}/${i}/id`, "duplicate", { id });
    seen.add(id);
  });
}

function checkTime(meaning: Meaning): void {
  const { definition, findings } = meaning;
  try {
    new Intl.DateTimeFormat("en", { timeZone: definition.timezone });
  } catch {
    findings.error("/timezone", "timezone", { timezone: definition.timezone.slice(0, 60) });
  }
  if (!isMoment(definition.opens)) findings.error("/opens", "moment", { at: definition.opens });
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    if (!isMoment(deadline.at)) findings.error(`/deadlines/${id}/at`, "moment", { at: deadline.at });
    // Both are of the notice's time zone; a deadline that is a day lasts to its end.
    else if (isMoment(definition.opens) && `${deadline.at}T24`.slice(0, 19) < `${definition.opens}T00:00:00`.slice(0, 19))
      findings.warning(`/deadlines/${id}/at`, "deadline-before-opening", { deadline: deadline.title, at: deadline.at, opens: definition.opens });
    meaning.clause(deadline.clause, `/deadlines/${id}`);
  }
}

/** Whether it is a day of the calendar, perhaps with a time of the day. */
export function isMoment(text: string): boolean {
  const [day = "", time] = text.split("T");
  return isDate(day) && (time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time));
}

function checkRoles(meaning: Meaning): void {
  const { definition, findings } = meaning;
  const levels = new Map<string, string>();
  for (const [id, { level, sees }] of Object.entries(definition.roles)) {
    const path = `/roles/${id}`;
    if (id === "system") findings.error(path, "role-reserved");
    if (levels.has(level)) findings.error(`${path}/level`, "level-twice", { level, role: meaning.title("role", levels.get(level) ?? "") });
    levels.set(level, id);
    meaning.states(sees.states, `${path}/sees/states`);
    sees.hides?.forEach((pointer, i) => meaning.pointer(pointer, `${path}/sees/hides/${i}`, meaning.applicationForms()));
    meaning.evidence(sees.hidesEvidence, `${path}/sees/hidesEvidence`);
    if (sees.scope === "own" && sees.hidesEvidence?.length) findings.error(`${path}/sees/hidesEvidence`, "hides-own-evidence", { role: meaning.title("role", id) });
    sees.opinions?.forEach((form, i) => meaning.reference("form", form, `${path}/sees/opinions/${i}`));
  }
}

function checkTracks(meaning: Meaning): void {
  const { definition, findings } = meaning;
  const { tracks, workflow } = definition;
  checkDuplicates(meaning, "/tracks", tracks);
  tracks.forEach((track, i) => {
    const path = `/tracks/${i}`;
    if (track.code !== undefined && tracks.findIndex(({ code }) => code === track.code) !== i) findings.error(`${path}/code`, "duplicate", { id: track.code });
    meaning.clause(track.clause, path);
    if (!meaning.reference("form", track.form, `${path}/form`)) return;
    const form = meaning.forms.get(track.form);
    if (!form) return;
    track.list?.forEach((pointer, n) => meaning.pointer(pointer, `${path}/list/${n}`, [form]));
    meaning.pointer(track.name, `${path}/name`, [form]);
    const receiver = form.nodes.get(workflow.receivedBy);
    if (!receiver) findings.error("/workflow/receivedBy", "receiver-missing", { pointer: workflow.receivedBy, form: meaning.title("form", track.form) });
    else if (receiver.schema["format"] !== "organisation")
      findings.error("/workflow/receivedBy", "receiver-type", { pointer: workflow.receivedBy, form: meaning.title("form", track.form) });
  });
}

function checkQuotas(meaning: Meaning): void {
  const { definition, findings } = meaning;
  for (const [id, quota] of Object.entries(definition.quotas)) {
    const path = `/quotas/${id}`;
    meaning.states(quota.states, `${path}/states`);
    quota.tracks?.forEach((track, i) => meaning.track(track, `${path}/tracks/${i}`));
    meaning.expression(quota.exempt, `${path}/exempt`, { answers: meaning.applicationForms(quota.tracks) });
    meaning.clause(quota.clause, path);
    for (const key of Object.keys(quota.limits ?? {})) {
      if (quota.scope === "notice") findings.error(`${path}/limits`, "limits-misplaced");
      else if (quota.scope === "track") meaning.track(key, `${path}/limits/${key}`);
    }
    checkTotal(meaning, quota, path);
    quota.addOns?.forEach((addOn, i) => {
      const at = `${path}/addOns/${i}`;
      if (quota.scope === "notice") findings.error(at, "limits-misplaced");
      else if (quota.scope === "track") meaning.track(addOn.for, `${at}/for`);
      meaning.clause(addOn.clause, at);
    });
  }
}

/** A stated total is what the own limits add up to, and nobody beside them has a place. */
function checkTotal({ findings, definition }: Meaning, quota: Quota, path: string): void {
  if (quota.total === undefined) return;
  if (quota.scope === "notice") return findings.error(`${path}/total`, "total-misplaced");
  const sum = Object.values(quota.limits ?? {}).reduce((all, limit) => all + limit, 0);
  if (sum !== quota.total) findings.error(`${path}/total`, "total-differs", { sum, total: quota.total });
  const others = quota.scope === "track" ? definition.tracks.some(({ id }) => (quota.tracks?.includes(id) ?? true) && !Object.hasOwn(quota.limits ?? {}, id)) : true;
  if (others && quota.limit !== 0) findings.error(`${path}/limit`, "total-open", { limit: quota.limit });
}
