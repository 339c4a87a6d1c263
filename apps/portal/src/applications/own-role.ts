import { roleFor, type NoticeDefinition } from "@shenbao/engine";
import { session } from "../client/api.ts";

/** The role in which the person signed in acts in a notice. */
export function ownRole(definition: NoticeDefinition): string | undefined {
  const { account } = session.state;
  return account ? roleFor(definition, account.organisation.level) : undefined;
}
