import type { Text } from "@shenbao/texts";

/** An account of the demonstration, to be printed for whoever tries the platform. */
export interface DemoAccount {
  login: string;
  password: string;
  /** Whose account it is and what for: 区级主管部门（洪山区）, 评审专家 … */
  role: Text;
  displayName: string;
  /** Where its work is. */
  app: "portal" | "admin";
}
