import { deadlineNamed, placeholdersIn, renamePlaceholder } from "../../messages/placeholders.ts";
import { clauseReference } from "./clause-reference.ts";
import type { User } from "./reference.ts";
import type { ReferenceFinder } from "./reference-finder.ts";
import { renameKey, takeOut } from "./written-name.ts";

/** Of a notice's own parts: clauses, roles, tracks, deadlines, quotas, limits, print, messages, registers. */
export function noticeReferences(finder: ReferenceFinder): void {
  const { definition } = finder;
  definition.clauses.forEach((clause, i) => {
    const user: User = { subject: { kind: "clause", id: clause.id }, title: clause.heading ?? { "zh-CN": clause.id, en: clause.id } };
    finder.note({
      path: `/clauses/${i}`,
      named: { kind: "clause", id: clause.id },
      user,
      how: "itself",
      rename: (to) => (clause.id = to),
      drop: () => takeOut(definition.clauses, clause),
    });
  });
  finder.keys("role", definition.roles, "/roles");
  for (const [id, { title, sees }] of Object.entries(definition.roles)) {
    const user: User = { subject: { kind: "role", id }, title };
    const path = `/roles/${id}/sees`;
    finder.list("state", sees, "states", `${path}/states`, "how.sees", user, true);
    finder.pointers(sees, "hides", `${path}/hides`, "how.hides", user);
    finder.evidence(sees, "hidesEvidence", `${path}/hidesEvidence`, user, "how.hides");
    finder.list("form", sees, "opinions", `${path}/opinions`, "how.sees", user, true);
  }
  definition.tracks.forEach((track, i) => {
    const path = `/tracks/${i}`;
    const user: User = { subject: { kind: "track", id: track.id }, title: track.title };
    finder.note({ path, named: { kind: "track", id: track.id }, user, how: "itself", rename: (to) => (track.id = to), drop: () => takeOut(definition.tracks, track) });
    finder.id("form", track, "form", path, "how.fills", user);
    finder.pointers(track, "list", `${path}/list`, "how.shows", user, [track.form]);
    finder.pointer(track, "name", path, "how.shows", user, [track.form], true);
    clauseReference(track, path, user, finder.note);
  });
  finder.keys("deadline", definition.deadlines, "/deadlines");
  for (const [id, deadline] of Object.entries(definition.deadlines))
    clauseReference(deadline, `/deadlines/${id}`, { subject: { kind: "deadline", id }, title: deadline.title }, finder.note);
  quotaReferences(finder);
  limitReferences(finder);
  printReferences(finder);
  messageReferences(finder);
  const { registers } = definition;
  if (registers) {
    finder.keys("register", registers, "/registers");
    for (const [id, register] of Object.entries(registers))
      clauseReference(register, `/registers/${id}`, { subject: { kind: "register", id }, title: register.title }, finder.note);
  }
}

function printReferences(finder: ReferenceFinder): void {
  const { print, attachments, title } = finder.definition;
  if (print?.paper) {
    const user: User = { subject: null, title };
    finder.id("deadline", print.paper, "until", "/print/paper", "how.until", user);
    clauseReference(print.paper, "/print/paper", user, finder.note);
  }
  attachments?.forEach((attachment, i) => {
    const user: User = { subject: null, title: attachment.title };
    // An attachment is nothing without what it is of.
    for (const kind of ["form", "table"] as const) {
      const id = attachment[kind];
      if (id === undefined) continue;
      const path = `/attachments/${i}/${kind}`;
      finder.note({ path, named: { kind, id }, user, how: "how.attaches", rename: (to) => (attachment[kind] = to), drop: () => takeOut(attachments, attachment) });
    }
  });
}

function messageReferences(finder: ReferenceFinder): void {
  const { definition } = finder;
  finder.id("role", definition, "messagesBy", "", "how.keeps-outbox", { subject: null, title: definition.title });
  const { messages } = definition;
  if (!messages) return;
  finder.keys("message", messages, "/messages");
  for (const [id, message] of Object.entries(messages)) {
    const path = `/messages/${id}`;
    const user: User = { subject: { kind: "message", id }, title: message.title };
    finder.list("action", message, "actions", `${path}/actions`, "how.announces", user);
    finder.id("deadline", message, "deadline", path, "how.reminds", user);
    finder.list("state", message, "states", `${path}/states`, "how.takes", user);
    finder.list("role", message, "to", `${path}/to`, "how.receives-message", user);
    finder.expression(message, "when", path, user, finder.applicationForms());
    for (const part of ["subject", "body"] as const)
      for (const placeholder of placeholdersIn(message[part])) {
        const deadline = deadlineNamed(placeholder);
        if (deadline === null) continue;
        finder.note({
          path: `${path}/${part}`,
          named: { kind: "deadline", id: deadline },
          user,
          how: "how.says",
          rename: (to) => (message[part] = renamePlaceholder(message[part], `deadline.${deadline}`, `deadline.${to}`)),
        });
      }
  }
}

function limitReferences(finder: ReferenceFinder): void {
  const { limits } = finder.definition;
  if (!limits) return;
  finder.keys("limit", limits, "/limits");
  for (const [id, limit] of Object.entries(limits)) {
    const path = `/limits/${id}`;
    const user: User = { subject: { kind: "limit", id }, title: limit.title };
    finder.list("track", limit, "tracks", `${path}/tracks`, "how.counts", user);
    finder.list("state", limit, "states", `${path}/states`, "how.counts", user);
    const forms = finder.applicationForms(limit.tracks);
    finder.pointer(limit, "members", path, "how.counts", user, forms, true);
    finder.pointer(limit, "at", path, "how.counts", user, forms);
    clauseReference(limit, path, user, finder.note);
  }
}

function quotaReferences(finder: ReferenceFinder): void {
  const { quotas } = finder.definition;
  finder.keys("quota", quotas, "/quotas");
  for (const [id, quota] of Object.entries(quotas)) {
    const path = `/quotas/${id}`;
    const user: User = { subject: { kind: "quota", id }, title: quota.title };
    finder.list("track", quota, "tracks", `${path}/tracks`, "how.counts", user);
    finder.list("state", quota, "states", `${path}/states`, "how.counts", user);
    const { limits } = quota;
    if (quota.scope === "track" && limits)
      for (const track of Object.keys(limits))
        finder.note({
          path: `${path}/limits/${track}`,
          named: { kind: "track", id: track },
          user,
          how: "how.counts",
          rename: (to) => renameKey(limits, track, to),
          drop: () => Reflect.deleteProperty(limits, track),
        });
    quota.addOns?.forEach((addOn, i) => {
      if (quota.scope === "track") finder.id("track", addOn, "for", `${path}/addOns/${i}`, "how.counts", user);
      clauseReference(addOn, `${path}/addOns/${i}`, user, finder.note);
    });
    finder.expression(quota, "exempt", path, user, finder.applicationForms(quota.tracks));
    clauseReference(quota, path, user, finder.note);
  }
}
