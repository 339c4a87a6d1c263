import { sayAll, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { ConfigError } from "../config/config.ts";
import { MongodError } from "../mongod/mongod-error.ts";

/** Why a start failed, as a sentence that says what to do. */
export function explainFailure(error: unknown): Text {
  if (error instanceof ConfigError || error instanceof MongodError) return error.text;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE" && "port" in error) return sayAll(apiTexts["start.port-taken"], { port: String(error.port) });
  return sayAll(apiTexts["start.failed"], { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
