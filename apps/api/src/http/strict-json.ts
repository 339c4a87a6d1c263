import { Problem } from "@shenbao/contract";

/** What a JSON text may be. */
export interface JsonLimits {
  maxDepth: number;
  /** Whether keys may begin with `$` or hold `.`, as those of JSON Schema do. They never reach the database as keys. */
  freeKeys: boolean;
}

/** Keys that would reach into prototypes. Nothing of ours is named so. */
const prototypeKeys = new Set(["__proto__", "constructor", "prototype"]);

interface Frame {
  /** Keys seen in an object; null for an array. */
  keys: Set<string> | null;
  /** The key or index where we are, for the path. */
  at: string | number;
}

const number = /-?\d[\d.eE+-]*/y;
const string = /"(?:[^"\\]|\\.)*"/sy;

function pathOf(frames: readonly Frame[], last?: string): string {
  const steps = [...frames.slice(0, last === undefined ? undefined : -1).map((frame) => frame.at), ...(last === undefined ? [] : [last])];
  return (
    steps
      .map(
        (step) =>
          `/${String(step)
            .replace(/~/g, "~0")
            .replace(/\//g, "~1")
            .replace(/[\0-\x1f]/g, "�")}`,
      )
      .join("") || "/"
  );
}

function checkKey(key: string, frames: readonly Frame[], limits: JsonLimits): void {
  const frame = frames.at(-1);
  const forbidden = key === "" || key.includes("\0") || prototypeKeys.has(key) || (!limits.freeKeys && (key.startsWith("$") || key.includes(".")));
  if (forbidden) throw new Problem("forbidden-key", { path: pathOf(frames, key) });
  if (frame?.keys?.has(key)) throw new Problem("bad-request", { detail: `${pathOf(frames, key)}: duplicate key` });
  frame?.keys?.add(key);
  if (frame) frame.at = key;
}

function checkString(text: string, frames: readonly Frame[]): void {
  if (text.includes("\0") || /\p{Cs}/u.test(text)) throw new Problem("bad-request", { detail: `${pathOf(frames)}: a character that is not allowed` });
}

/** Walks over the tokens. It needs no valid syntax: what it lets pass, the parser judges. */
function inspect(text: string, limits: JsonLimits): void {
  const frames: Frame[] = [];
  let keyComes = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    const frame = frames.at(-1);
    if (char === "{" || char === "[") {
      if (frames.length >= limits.maxDepth) throw new Problem("too-deep");
      frames.push({ keys: char === "{" ? new Set() : null, at: char === "{" ? "" : 0 });
      keyComes = char === "{";
    } else if (char === "}" || char === "]") {
      frames.pop();
      keyComes = false;
    } else if (char === ",") {
      if (frame && typeof frame.at === "number") frame.at += 1;
      keyComes = frame?.keys != null;
    } else if (char === ":") {
      keyComes = false;
    } else if (char === '"') {
      string.lastIndex = i;
      const found = string.exec(text)?.[0];
      if (found === undefined) return;
      const value = found.includes("\\") ? unescaped(found) : found.slice(1, -1);
      if (value === undefined) return;
      if (keyComes) checkKey(value, frames, limits);
      else checkString(value, frames);
      i += found.length - 1;
    } else if (char === "-" || (char !== undefined && char >= "0" && char <= "9")) {
      number.lastIndex = i;
      const found = number.exec(text)?.[0];
      if (found === undefined) return;
      if (!Number.isFinite(Number(found))) throw new Problem("bad-request", { detail: `${pathOf(frames)}: not a number of this world` });
      i += found.length - 1;
    }
  }
}

function unescaped(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}

/**
 * Parses JSON from outside. Beyond the syntax it refuses, with the path: nesting over the limit, a key twice in one object, keys that
 * reach into prototypes or mean something to the database, the empty key, NUL and lone surrogates, and numbers that are not finite.
 * @throws Problem "bad-request", "too-deep", "forbidden-key"
 */
export function parseStrictJson(text: string, limits: JsonLimits): unknown {
  inspect(text, limits);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("bad-request", { detail: "JSON" });
  }
}
