import { type TextKey, useText } from "../language/use-text.ts";
import { useLevels } from "./use-levels.ts";

/** The levels that the platform itself knows: who runs it, and who registers to apply. */
const own: Readonly<Record<string, TextKey>> = { platform: "organisation.levelPlatform", applicant: "organisation.levelApplicant" };

/** The title of an organisation's level, as the roles of the notices name it, or as the platform does; any other is called by its code. */
export function useLevelTitle(): (level: string) => string {
  const t = useText();
  const levels = useLevels();
  return (code) => {
    const title = t.of(levels.find(({ level }) => level === code)?.title);
    const key = Object.hasOwn(own, code) ? own[code] : undefined;
    return title || (key ? t(key) : code);
  };
}
