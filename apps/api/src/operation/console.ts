import { localeFrom, type Locale, type Text } from "@shenbao/texts";

/** The language of the console: English where the system's is, else Chinese. */
export function consoleLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  return localeFrom(env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"]);
}

/** Prints a line for the person who started the platform. */
export function printTo(locale: Locale): (line: Text) => void {
  // Whoever read along may have gone; the platform goes on.
  process.stdout.on("error", () => {});
  return (line) => void process.stdout.write(`${line[locale]}\n`);
}
