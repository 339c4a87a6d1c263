import { locales, type Locale, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import type { DemoAccount } from "../demo/demo-account.ts";

/** Columns a text takes on a terminal: Chinese characters take two. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char) ? 2 : 1), 0);
const padded = (text: string, to: number) => text + " ".repeat(Math.max(0, to - width(text)));

function table(accounts: readonly DemoAccount[], locale: Locale): string {
  const rows = accounts.map(({ login, password, role, displayName }) => [login, password, displayName, role[locale]]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return [
    apiTexts["start.accounts"][locale],
    ...rows.map(
      (row) =>
        "  " +
        row
          .map((cell, column) => padded(cell, widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
    ),
  ].join("\n");
}

/** The accounts of the demonstration as lines to print. */
export function accountTable(accounts: readonly DemoAccount[]): Text {
  const [zh, en] = locales.map((locale) => table(accounts, locale));
  return { "zh-CN": zh ?? "", en: en ?? "" };
}
