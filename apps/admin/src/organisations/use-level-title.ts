import { useText } from "../language/use-text.ts";
import { useLevels } from "./use-levels.ts";

/** The title of an organisation's level, as the roles of the notices name it; a level of no role is called by its code. */
export function useLevelTitle(): (level: string) => string {
  const t = useText();
  const levels = useLevels();
  return (code) => t.of(levels.find(({ level }) => level === code)?.title) || code;
}
