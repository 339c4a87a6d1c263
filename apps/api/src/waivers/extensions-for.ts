import { deadlineAt, type DeadlineExtension, type NoticeDefinition } from "@shenbao/engine";
import type { ApplicationRecord, WaiverRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";

/** An extension with the waiver that it comes from. */
export interface HeldExtension extends DeadlineExtension {
  waiver: string;
}

/** Waivers as the engine takes them. */
export function extensionsFrom(waivers: readonly WaiverRecord[]): HeldExtension[] {
  return waivers.flatMap(({ id, deadline, organisation, until }) => (until === null ? [] : [{ waiver: id, deadline, organisation: organisation.code, until }]));
}

const firstDeadlines = new WeakMap<NoticeDefinition, number>();

/** The earliest deadline of a notice; kept, because every save asks. */
function firstDeadline(definition: NoticeDefinition): number {
  const known = firstDeadlines.get(definition);
  if (known !== undefined) return known;
  const found = Math.min(...Object.keys(definition.deadlines).map((id) => deadlineAt(definition, id)));
  firstDeadlines.set(definition, found);
  return found;
}

/** The extensions that count for an application. As long as no deadline of its notice has passed none does, and none is looked for. */
export async function extensionsFor(
  services: Services,
  definition: NoticeDefinition,
  { noticeId, applicant, reach }: Pick<ApplicationRecord, "noticeId" | "applicant" | "reach">,
  tx?: ClientSession,
): Promise<HeldExtension[]> {
  if (!mayBeExtended(services, definition)) return [];
  return extensionsFrom(await services.store.waivers.inForce(noticeId, [applicant.code, ...reach], tx));
}

/** Whether a deadline of the notice has passed, so that one that was put off can count. */
export const mayBeExtended = ({ clock }: Services, definition: NoticeDefinition): boolean => clock.now() > firstDeadline(definition);

/** What is written after a deadline rests on the waivers that kept it open: their revocation and this write wait for one another. */
export async function holdExtensions({ store }: Services, tx: ClientSession, definition: NoticeDefinition, extensions: readonly DeadlineExtension[], now: number): Promise<void> {
  const needed = (extensions as readonly HeldExtension[]).filter(({ deadline }) => Object.hasOwn(definition.deadlines, deadline) && now > deadlineAt(definition, deadline));
  await store.waivers.hold(
    tx,
    needed.map(({ waiver }) => waiver),
  );
}
