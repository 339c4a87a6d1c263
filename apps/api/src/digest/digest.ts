import { routes } from "@shenbao/contract";
import { sayDay, todayIn } from "@shenbao/engine";
import { newId } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { digestTexts as texts } from "@shenbao/texts/digest";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { noticeLines, platformLines, type DigestLine } from "./digest-lines.ts";

/** Stands where a message is of no notice: no notice's identifier begins with a digit. */
export const platformId = "0-platform";
/** The digest is made once it is this hour of the day. */
const hour = 8;
const usual = "Asia/Shanghai";

interface Digest {
  timezone: string;
  lines: DigestLine[];
}

/** What should be looked at now, by the time zones of the notices; the platform's own with the first. */
async function digestsOf(services: Services, now: number): Promise<Digest[]> {
  const zones = new Map<string, string[]>();
  for (const { noticeId } of await services.store.versions.newestOfAll()) {
    const timezone = (await services.versions.newest(noticeId))?.definition.timezone ?? usual;
    zones.set(timezone, [...(zones.get(timezone) ?? []), noticeId]);
  }
  if (zones.size === 0) zones.set(usual, []);
  const digests: Digest[] = [];
  for (const [timezone, notices] of [...zones].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const lines: DigestLine[] = [];
    for (const noticeId of notices) lines.push(...(await noticeLines(services, noticeId, now)));
    if (digests.length === 0) lines.push(...(await platformLines(services, now)));
    digests.push({ timezone, lines });
  }
  return digests;
}

/** Tells administrators once a day, in the morning of each zone, what should be looked at; where there is nothing, nothing. */
export async function tellDigest(services: Services): Promise<void> {
  const { store, clock } = services;
  const now = clock.now();
  const administrators = await store.accounts.administrators();
  if (administrators.length === 0) return;
  const due = new Set<string>();
  for (const { noticeId } of await store.versions.newestOfAll()) {
    const timezone = (await services.versions.newest(noticeId))?.definition.timezone ?? usual;
    if (hourIn(timezone, now) >= hour && !(await store.messages.isTold(platformId, momentOf(timezone, now)))) due.add(timezone);
  }
  if (due.size === 0) return;
  for (const { timezone, lines } of await digestsOf(services, now)) {
    if (!due.has(timezone)) continue;
    const day = todayIn(timezone, now);
    if (lines.length > 0) {
      const all = (locale: "zh-CN" | "en") => lines.map(({ text, todo }) => `· ${text[locale]}${todo ? `\n  ${todo[locale]}` : ""}`).join("\n");
      const draft = {
        template: "digest",
        title: texts["digest.of"],
        role: "administrator",
        to: { accounts: administrators.map(({ id }) => id) },
        subject: sayAll(texts["digest.subject"], { day: sayDay(day), count: lines.length }),
        body: { "zh-CN": all("zh-CN"), en: all("en") },
        channels: ["in-app" as const, "e-mail" as const],
        atOnce: true,
      };
      const happened = { event: `${platformId} ${momentOf(timezone, now)}`, noticeId: platformId, applicationId: null, batch: newId(), drafts: [draft] };
      await store.transaction((tx) => store.messages.make(tx, [happened], now));
    }
    await store.messages.told(platformId, momentOf(timezone, now), now);
  }
  void services.mails.wake();
}

const momentOf = (timezone: string, now: number) => `digest ${timezone} ${todayIn(timezone, now)}`;
const hourIn = (timezone: string, now: number) => Number(new Intl.DateTimeFormat("en", { timeZone: timezone, hour: "2-digit", hourCycle: "h23" }).format(now));

/** So long what was gathered is shown again, in milliseconds. */
const kept = 60_000;
let last: { services: Services; at: number; now: number; digests: Promise<Digest[]> } | undefined;

/** What the digest would say now. */
export const getDigest = bind(routes.getDigest, async ({ now }, services) => {
  const real = Date.now();
  // Not asked anew with every look; a clock that was set is another day.
  if (last?.services !== services || real - last.at > kept || Math.abs(now - last.now) > 2 * kept) last = { services, at: real, now, digests: digestsOf(services, now) };
  const digests = await last.digests.catch((error: unknown) => {
    last = undefined;
    throw error;
  });
  return { body: digests.map(({ timezone, lines }) => ({ timezone, day: todayIn(timezone, now), lines })) };
});
