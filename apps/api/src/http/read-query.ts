import { Problem } from "@shenbao/contract";

/**
 * The query of an address as a flat record. A key twice is refused, and so are nested keys, so that no operator of a database or second
 * value hides in one.
 * @throws Problem "bad-request", "forbidden-key"
 */
export function readQuery(url: string): Record<string, string> {
  const start = url.indexOf("?");
  const query: Record<string, string> = Object.create(null) as Record<string, string>;
  if (start < 0) return query;
  let parameters: [string, string][];
  try {
    parameters = url
      .slice(start + 1)
      .split("&")
      .filter(Boolean)
      .map((part) => {
        const [name = "", ...value] = part.replace(/\+/g, " ").split("=");
        return [decodeURIComponent(name), decodeURIComponent(value.join("="))];
      });
  } catch {
    throw new Problem("bad-request", { detail: "URL" });
  }
  for (const [name, value] of parameters) {
    if (!/^[A-Za-z][A-Za-z0-9]{0,40}$/.test(name) || name === "constructor" || name === "prototype") throw new Problem("forbidden-key", { path: `?${name.slice(0, 60)}` });
    if (name in query) throw new Problem("bad-request", { detail: `?${name}: duplicate key` });
    if (value.includes("\0")) throw new Problem("bad-request", { detail: `?${name}` });
    query[name] = value;
  }
  return query;
}
