/** `#/properties/a/properties/b` below the row `rows.0` → `/rows/0/a/b`. */
export function scopePointer(scope: string, path: string | undefined): string {
  const below = scope.replace(/^#/, "").replace(/\/properties(?=\/)/g, "");
  return path ? `/${path.replace(/\./g, "/")}${below}` : below;
}

/** `/rows/0/a` → `rows.0.a`, the way JSON Forms writes a place. */
export function pathOf(pointer: string): string {
  return pointer.slice(1).replace(/\//g, ".");
}
