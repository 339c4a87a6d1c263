/** The language of a text as a name that forms allow: `zh-CN` is none. */
const languages = { chinese: "zh-CN", english: "en" } as const;

/** The names of a text's languages in a form, with those of a definition. */
export const languageNames = Object.entries(languages) as [keyof typeof languages, (typeof languages)[keyof typeof languages]][];

/** The place in a definition that a field of an inspector's form stands for. */
export function placeOfField(path: string, pointer: string): string {
  return path + pointer.replace(/\/(chinese|english)$/, (_, name: keyof typeof languages) => `/${languages[name]}`);
}

/** The field of an inspector's form for a place of the definition at or below its path. */
export function fieldOfPlace(path: string, place: string): string {
  return place
    .slice(path.length)
    .replace(/\/zh-CN$/, "/chinese")
    .replace(/\/en$/, "/english");
}
