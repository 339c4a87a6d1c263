import type { OwnWaiver, Waiver } from "@shenbao/contract";
import type { WaiverDeed, WaiverRecord } from "@shenbao/store";

/** What was done to a waiver as the contract tells it. */
export function deedView({ at, deed, deadline, organisation, until, reason, by }: WaiverDeed): Omit<Waiver, "revision"> {
  return {
    at: new Date(at).toISOString(),
    deed,
    deadline,
    organisation: { code: organisation.code, name: organisation.name },
    until: until === null ? null : new Date(until).toISOString(),
    reason,
    by: { name: by.name, organisation: by.organisation.name },
  };
}

/** A waiver as the contract tells it. */
export function waiverView(waiver: WaiverRecord): Waiver {
  return { ...deedView(waiver), revision: waiver.revision };
}

/** Waivers in force as the organisation reads them that they are for. */
export function ownWaiverViews(waivers: readonly WaiverRecord[]): OwnWaiver[] {
  return waivers.flatMap(({ deadline, until, reason }) => (until === null ? [] : [{ deadline, until: new Date(until).toISOString(), reason }]));
}
