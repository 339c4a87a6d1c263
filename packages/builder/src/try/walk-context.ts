import { createContext, useContext } from "react";
import type { Text } from "@shenbao/texts";
import type { OrganisationChoice } from "@shenbao/renderer";
import type { Walking } from "./use-walk.ts";

export interface WalkSetting extends Walking {
  /** How an application is called. */
  nameOf(id: string): string;
  organisations(level: string): Promise<OrganisationChoice[]>;
  /** Says something to who cannot see it. */
  announce(text: Text, params?: Record<string, string | number>): void;
}

export const WalkContext = createContext<WalkSetting | null>(null);

/** @throws Error outside of a walk */
export function useWalking(): WalkSetting {
  const setting = useContext(WalkContext);
  if (!setting) throw new Error("There is no walk around this");
  return setting;
}
