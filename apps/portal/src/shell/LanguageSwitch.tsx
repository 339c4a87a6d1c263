import { Button } from "@shenbao/renderer";
import { useRevalidator } from "react-router";
import { setLocale, useLocale } from "../client/locale.ts";

/** Each language is named in itself. */
const names = { "zh-CN": "中文", en: "English" } as const;

/** Changes the language and keeps the place; what the server said is asked for again in the new one. */
export function LanguageSwitch() {
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const { revalidate } = useRevalidator();
  return (
    <Button
      kind="quiet"
      small
      lang={other}
      onClick={() => {
        setLocale(other);
        void revalidate();
      }}
    >
      {names[other]}
    </Button>
  );
}
