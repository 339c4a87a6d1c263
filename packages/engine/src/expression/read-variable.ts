import { isRecord } from "../definition/json.ts";

/**
 * Reads a dotted path by own properties only. A name applied to an array reads it of every row (`months.count` is the list of all counts);
 * a number picks a row. What is missing, inherited or a function is `null`.
 */
export function readVariable(data: unknown, path: string): unknown {
  if (path === "") return data ?? null;
  return readSegments(data, path.split("."), 0);
}

function readSegments(data: unknown, segments: string[], from: number): unknown {
  let at = data;
  for (let i = from; i < segments.length; i++) {
    const name = segments[i] as string;
    if (Array.isArray(at)) {
      if (/^\d{1,6}$/.test(name)) at = (at as unknown[])[Number(name)];
      else return (at as unknown[]).flatMap((row) => readSegments(row, segments, i));
    } else if (isRecord(at) && Object.hasOwn(at, name)) at = at[name];
    else return null;
  }
  return at === undefined || typeof at === "function" ? null : at;
}
