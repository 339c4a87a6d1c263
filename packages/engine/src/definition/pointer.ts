const known = new Map<string, readonly string[]>();
const kept = 20_000;

/** The segments of a JSON Pointer. Kept, because forms read the same places at every key. */
export function segmentsOf(pointer: string): readonly string[] {
  const segments = known.get(pointer);
  if (segments) return segments;
  const made = pointer === "" ? [] : pointer.slice(1).split("/");
  const plain = pointer.includes("~") ? made.map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~")) : made;
  if (known.size >= kept) known.clear();
  known.set(pointer, plain);
  return plain;
}

/** A pointer one segment deeper. */
export function pointerBelow(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** The pointer with every row's index as `*`. Property names never begin with a digit, so an all-digit segment is a row. */
export function withStars(pointer: string): string {
  return /\/\d/.test(pointer) ? pointer.replace(/\/\d+(?=\/|$)/g, "/*") : pointer;
}

/** Whether `pointer` is `place` or below it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || (pointer.startsWith(place) && pointer[place.length] === "/");
}

/** The dotted path of an expression's `var`, without rows: `/rows/3/a` and `/rows/x/a` with a star are `rows.a`. */
export function dottedPath(pointer: string): string {
  return segmentsOf(pointer)
    .filter((segment) => segment !== "*" && !/^\d+$/.test(segment))
    .join(".");
}
