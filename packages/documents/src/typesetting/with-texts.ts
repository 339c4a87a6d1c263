/** A value with every string in it replaced. */
export function withTexts<T>(value: T, replace: (text: string) => string): T {
  return replaced(value, replace) as T;
}

function replaced(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, replace)]));
}
