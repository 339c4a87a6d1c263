import { say, type Text } from "@shenbao/texts";

/** Fills a text in every language; a parameter that is a Text itself goes in by language. */
export function sentence(text: Text, params: Readonly<Record<string, string | number | Text>> = {}): Text {
  const fill = (locale: "zh-CN" | "en") =>
    say(text, locale, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === "object" ? value[locale] : value])));
  return { "zh-CN": fill("zh-CN"), en: fill("en") };
}
