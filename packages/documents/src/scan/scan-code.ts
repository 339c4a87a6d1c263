/** Why a file of a scan is not read. Each has its sentence `refusal.<code>` in `@shenbao/texts/scan`. */
export type ScanCode = "empty" | "kind" | "encrypted" | "damaged" | "no-pages" | "pages" | "picture" | "time" | "memory" | "stopped";
