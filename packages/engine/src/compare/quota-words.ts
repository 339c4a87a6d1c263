import { everywhere, type Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { listed, tell, titleOfNamed } from "./words-of.ts";

/** How many a quota has places for, and of what: 每个方向1个；体验中心2个，其余每个方向1个. */
export function quotaWords(definition: NoticeDefinition, quota: Readonly<Record<string, unknown>>, path: string): Text {
  const { scope, limit, limits, tracks } = quota;
  const titled = (id: string): Text => (scope === "track" ? titleOfNamed(definition, "track", id, path) : everywhere(id));
  const own = isRecord(limits) ? Object.entries(limits) : [];
  const counted = Array.isArray(tracks) ? (tracks as unknown[]).filter((one) => typeof one === "string") : null;
  const count = Number(limit);
  const titles = listed((counted ?? []).map((id) => titleOfNamed(definition, "track", id, path)));
  // One that counts a single track is that track's.
  if (scope === "track" && counted?.length === 1) return tell("quota.of", { what: titles, count: Number(own.find(([id]) => id === counted[0])?.[1] ?? limit) });
  if (scope === "notice" && counted !== null) return tell(counted.length === 1 ? "quota.of" : "quota.together", { what: titles, count });
  const general = scope === "track" ? tell("quota.track", { count }) : scope === "organisation" ? tell("quota.organisation", { count }) : tell("quota.notice", { count });
  const words = own.map(([id, most]) => tell(scope === "track" ? "quota.of" : "quota.ofCode", { what: titled(id), count: Number(most) }));
  const rest = count === 0 ? tell("quota.nothing") : general;
  const each = own.length === 0 ? general : tell("quota.others", { own: listed(words), general: rest });
  return counted === null ? each : tell("quota.tracks", { each, tracks: titles });
}
