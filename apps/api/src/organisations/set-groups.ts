import { routes, type CallAnswer } from "@shenbao/contract";
import { normaliseCreditCode, type Json } from "@shenbao/engine";
import type { ClientSession } from "mongodb";
import { cleanText } from "../accounts/clean-text.ts";
import { bind } from "../http/bind.ts";

type Changed = CallAnswer<typeof routes.setGroups>;

/** Sets the shareholder groups of many organisations, each by its code or credit code. What no organisation is known by is told, and leaves the rest alone. */
export const setGroups = bind(routes.setGroups, async ({ body, once, locale }, { store }) => {
  const wanted = body.rows.map(({ code, group }, index) => ({ given: code, group: cleanText(`/rows/${index}/group`, group, locale) || null }));
  if (body.dry) return { body: (await changesOf()).shown };
  const done = await store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
    const { shown, groups } = await changesOf(tx);
    await store.organisations.setGroups(tx, groups);
    return shown as unknown as { [name: string]: Json };
  });
  return { body: done as unknown as Changed };

  async function changesOf(tx?: ClientSession): Promise<{ shown: Changed; groups: { code: string; group: string | null }[] }> {
    const codes = wanted.map(({ given }) => given);
    const found = [
      ...(await store.organisations.byCodes(
        codes.map((code) => code.toLowerCase()),
        tx,
      )),
      ...(await store.organisations.byCreditCodes(codes.map(normaliseCreditCode), tx)),
    ];
    const known = new Map(found.flatMap((one) => [[one.code, one] as const, ...(one.creditCode === null ? [] : [[one.creditCode, one] as const])]));
    const organisationOf = (given: string) => known.get(given.toLowerCase()) ?? known.get(normaliseCreditCode(given));
    // Of one that is named twice the last line counts.
    const groups = new Map(wanted.flatMap(({ given, group }) => (organisationOf(given) ? [[organisationOf(given)?.code ?? "", group] as const] : [])));
    const changed = [...groups].flatMap(([code, group]) => {
      const organisation = known.get(code);
      return organisation && organisation.group !== group ? [{ code, name: organisation.name, before: organisation.group, after: group }] : [];
    });
    const unknown = codes.filter((code) => !organisationOf(code));
    return { shown: { changed, same: groups.size - changed.length, unknown }, groups: changed.map(({ code, after }) => ({ code, group: after })) };
  }
});
