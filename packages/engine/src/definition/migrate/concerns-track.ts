import type { NoticeDefinition } from "../definition.generated.ts";
import { segmentsOf } from "../pointer.ts";
import { isRecord } from "../json.ts";

/** Parts of a definition that are the reviewers' business alone. */
const reviewing = new Set(["roles", "reviews", "tables", "personas", "publication", "messages", "messagesBy"]);

/**
 * Whether a change at a place of the definition concerns those who apply in a track: its form, the track itself, the notice's text and
 * deadlines, what applicants do and what limits it; not the forms of others, nor what reviewers do among themselves. Where it is not
 * certain, it concerns them.
 */
export function concernsTrack(before: NoticeDefinition, after: NoticeDefinition, track: string, path: string): boolean {
  const [part, name] = segmentsOf(path);
  if (part === undefined) return true;
  if (reviewing.has(part)) return false;
  const forms = new Set([before, after].flatMap((definition) => formsFor(definition, track)));
  if (part === "forms") return name === undefined || forms.has(name);
  if (name === undefined) return true;
  const sources = [before, after].map((definition) => (definition as unknown as Record<string, unknown>)[part]);
  if (part === "tracks") return sources.some((list) => Array.isArray(list) && isRecord(list[Number(name)]) && (list[Number(name)] as { id?: unknown }).id === track);
  if (part === "quotas") return sources.some((quotas) => isRecord(quotas) && Object.hasOwn(quotas, name) && !excludes(quotas[name], track));
  return true;
}

/** The track's own form, and those that its applicants fill in with an action. */
function formsFor(definition: NoticeDefinition, track: string): string[] {
  const own = definition.tracks.find(({ id }) => id === track)?.form;
  const filled = definition.workflow.actions.filter(({ by }) => definition.roles[by]?.sees.scope === "own").flatMap(({ form }) => (form === undefined ? [] : [form]));
  return [...(own === undefined ? [] : [own]), ...filled];
}

function excludes(quota: unknown, track: string): boolean {
  const tracks = isRecord(quota) ? quota["tracks"] : undefined;
  return Array.isArray(tracks) && !tracks.includes(track);
}
