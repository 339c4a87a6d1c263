/** Who acts: a role of the notice and the organisation acted for, or the clock (`system`). */
export interface Actor {
  role: string | "system";
  organisation: string;
  /** For roles that see what they were assigned: whether this application was. */
  assigned?: boolean;
  /** Codes of the organisations above the one acted for. */
  above?: readonly string[];
  /** Roles in which the same person acted on this application before. */
  actedAs?: readonly string[];
}
