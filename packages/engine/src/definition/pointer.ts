/** The segments of a JSON Pointer. */
export function segmentsOf(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** A pointer one segment deeper. */
export function pointerBelow(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** The pointer with every row's index as `*`. Property names never begin with a digit, so an all-digit segment is a row. */
export function withStars(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/*");
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
