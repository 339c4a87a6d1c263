import { Problem } from "@shenbao/contract";
import { CursorError, ParentError, StoreConflict } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from "mongodb";

const outages = [
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoWriteConcernError,
  MongoClientClosedError,
  MongoTopologyClosedError,
  MongoExpiredSessionError,
];
const labels = ["TransientTransactionError", "UnknownTransactionCommitResult", "RetryableWriteError"];

/** Codes of a server that is stepping down, shutting down, just back, or interrupted: the same request works a little later. */
const passingCodes = new Set([6, 7, 24, 50, 64, 89, 91, 112, 189, 206, 237, 246, 251, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

const socketCodes = new Set(["ECONNRESET", "ECONNREFUSED", "ETIMEDOUT", "EPIPE"]);

/** Whether the database was away, or could not answer in time; the same request may succeed a little later. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (outages.some((kind) => error instanceof kind)) return true;
  // The driver puts a broken connection of a bulk write inside, and lets one of a socket through as it is.
  if (error instanceof MongoBulkWriteError && isPassing(error.errorResponse)) return true;
  if ("code" in error && socketCodes.has(String(error.code))) return true;
  if (error instanceof MongoError) return labels.some((label) => error.hasErrorLabel(label)) || (typeof error.code === "number" && passingCodes.has(error.code));
  return isPassing(error.cause);
}

function fromConflict(conflict: StoreConflict, locale: Locale): Problem {
  if (conflict.code !== "duplicate") return new Problem(conflict.code, conflict.params);
  const what = String(conflict.params["what"]);
  const known: Record<string, keyof typeof apiTexts> = { login: "thing.login", code: "thing.code", creditCode: "thing.credit-code" };
  const key = known[what];
  return new Problem("already-exists", { what: key ? say(apiTexts[key], locale) : what });
}

/** Any error as a problem of the catalogue. What nobody foresaw is "internal": it is logged, and tells nothing but its reference. */
export function problemOf(error: unknown, locale: Locale, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreConflict) return fromConflict(error, locale);
  if (error instanceof CursorError) return new Problem("bad-request", { detail: "?after, ?before" });
  if (error instanceof ParentError) return new Problem("bad-request", { detail: "/parent" });
  if (isPassing(error)) return new Problem("busy");
  // Express's own: an address that is not well formed.
  if (error instanceof URIError || (error instanceof Error && "status" in error && error.status === 400)) return new Problem("bad-request", { detail: "URL" });
  return new Problem("internal", { requestId });
}
