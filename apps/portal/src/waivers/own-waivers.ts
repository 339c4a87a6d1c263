import type { OwnWaiver } from "@shenbao/contract";
import { deadlineAt, deadlineFor, type NoticeDefinition } from "@shenbao/engine";
import { createContext, useContext } from "react";

/** The deadlines put off for one's own organisation, in what is on the page. Nobody else is told of them. */
export const WaiversContext = createContext<readonly OwnWaiver[]>([]);
export const useWaivers = () => useContext(WaiversContext);

/** What stands for the own organisation where the engine asks whose they are. */
export const own = "own";

/** Waivers as the engine takes them. */
export const extensionsOf = (waivers: readonly OwnWaiver[]) => waivers.map(({ deadline, until }) => ({ deadline, until: Date.parse(until), organisation: own }));

/** The last instant of a deadline for one's own organisation, ms. */
export function ownDeadline(definition: NoticeDefinition, id: string, waivers: readonly OwnWaiver[]): number {
  return deadlineFor(definition, id, extensionsOf(waivers), [own]);
}

/** The waiver by which a deadline is later for one's own organisation. */
export function waiverOf(definition: NoticeDefinition, id: string, waivers: readonly OwnWaiver[]): OwnWaiver | undefined {
  return waivers.find(({ deadline, until }) => deadline === id && Object.hasOwn(definition.deadlines, id) && Date.parse(until) > deadlineAt(definition, id));
}
