import { messageTexts } from "@shenbao/texts/messages";
import { deadlineNamed, placeholders, placeholdersIn } from "../messages/placeholders.ts";
import { blindRounds, hiddenEvidence, hiddenFields } from "../workflow/hidden-fields.ts";
import { statesSeen } from "../workflow/sight.ts";
import type { Meaning } from "./check-meaning.ts";
import type { Message } from "./definition.generated.ts";

/** Placeholders that only an action gives, and those that only what concerns many applications has. */
const ofActions: ReadonlySet<string> = new Set(["action.title", "reasons"]);
const ofMany: ReadonlySet<string> = new Set(["count"]);
const known: ReadonlySet<string> = new Set(placeholders);

/** Judges a notice's messages: what makes them, who receives them, and that every placeholder is known and may be seen by its recipients. */
export function checkMessages(meaning: Meaning): void {
  const { definition } = meaning;
  meaning.reference("role", definition.messagesBy, "/messagesBy");
  for (const [id, message] of Object.entries(definition.messages ?? {})) checkMessage(meaning, message, `/messages/${id}`);
}

function checkMessage(meaning: Meaning, message: Message, path: string): void {
  const { definition, findings } = meaning;
  checkMoment(meaning, message, path);
  const roles = message.to.filter((role, i) => meaning.reference("role", role, `${path}/to/${i}`));
  meaning.expression(message.when, `${path}/when`, { answers: meaning.applicationForms() });
  const entered = message.on === "action" ? definition.workflow.actions.filter(({ id }) => message.actions?.includes(id)).map(({ to }) => to) : (message.states ?? []);
  for (const role of roles) {
    const seen = statesSeen(definition, role);
    if (entered.length > 0 && !entered.some((state) => seen.includes(state))) findings.error(`${path}/to`, "message-unseen", { role: meaning.title("role", role) });
  }
  for (const part of ["subject", "body"] as const) for (const name of placeholdersIn(message[part])) checkPlaceholder(meaning, message, roles, name, `${path}/${part}`);
}

/** What makes it is named, and nothing that does not. */
function checkMoment(meaning: Meaning, message: Message, path: string): void {
  const { definition, findings } = meaning;
  const { on, actions, deadline, states } = message;
  const wanted = { action: ["actions"], deadline: ["deadline", "days", "states"], publication: ["states"] }[on];
  for (const word of ["actions", "deadline", "days", "states"] as const) {
    const value = message[word];
    if (wanted.includes(word) && value === undefined) findings.error(path, "message-lacks", { word: messageTexts[`word.${word}`] });
    if (!wanted.includes(word) && value !== undefined) findings.error(`${path}/${word}`, "message-misplaced", { word: messageTexts[`word.${word}`] });
  }
  actions?.forEach((id, i) => {
    if (!definition.workflow.actions.some((action) => action.id === id)) findings.error(`${path}/actions/${i}`, "action-unknown", { id });
  });
  meaning.reference("deadline", deadline, `${path}/deadline`);
  meaning.states(states, `${path}/states`);
}

function checkPlaceholder(meaning: Meaning, message: Message, roles: readonly string[], name: string, path: string): void {
  const { definition, findings } = meaning;
  const deadline = deadlineNamed(name);
  if (deadline === null ? !known.has(name) : !Object.hasOwn(definition.deadlines, deadline)) return findings.error(path, "placeholder-unknown", { name: `{${name.slice(0, 60)}}` });
  const say = { name: `{${name}}` };
  if (message.on === "action" ? ofMany.has(name) : ofActions.has(name)) return findings.error(path, "placeholder-moment", say);
  if (name === "days" && message.on !== "deadline") return findings.error(path, "placeholder-moment", say);
  const isOfOne = /^(application|applicant|receiver)\./.test(name);
  for (const role of roles) {
    // Who is no applicant gets one message for all applications together.
    if (isOfOne && message.on !== "action" && definition.roles[role]?.sees.scope !== "own")
      return findings.error(path, "placeholder-many", { ...say, role: meaning.title("role", role) });
    if (isHidden(meaning, role, name)) return findings.error(path, "placeholder-hidden", { ...say, role: meaning.title("role", role) });
  }
}

/** Whether a role does not get to see what a placeholder says. */
function isHidden({ definition }: Meaning, role: string, name: string): boolean {
  const hidden = hiddenFields(definition, role);
  const isBlind = blindRounds(definition, role).length > 0;
  if (name === "applicant.name") return isBlind;
  if (name === "reasons") return hidden.length > 0 || hiddenEvidence(definition, role).length > 0 || isBlind;
  if (name !== "application.name") return false;
  const covers = (above: string, at: string) => at === above || at.startsWith(`${above}/`);
  return definition.tracks.some(({ name: pointer }) => pointer !== undefined && hidden.some((one) => covers(one, pointer) || covers(pointer, one)));
}
