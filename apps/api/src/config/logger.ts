import { pino, type Logger } from "pino";

/** One JSON object a line on standard output. What could hold a secret or a person's data is not logged at all. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: pino.stdSerializers.err },
    redact: { paths: ["password", "passwordHash", "token", "cookie", "*.password", "*.passwordHash", "*.token", "*.cookie"], remove: true },
  });
}
