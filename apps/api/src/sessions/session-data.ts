import "express-session";

declare module "express-session" {
  interface SessionData {
    /** Who is signed in. */
    accountId: string;
    organisationId: string;
    /** The token that every write must carry. */
    csrfToken: string;
    /** Objections of somebody without an account, opened in this browser by their codes. */
    objections: string[];
    /** When the session was begun by signing in, ms of the real time. */
    signedInAt: number;
  }
}

/** A session lives this long without a request: an evening's work on a long form survives a long supper. */
export const idleMs = 8 * 3_600_000;
/** And this long at most, however much it is used. */
export const longestMs = 24 * 3_600_000;
