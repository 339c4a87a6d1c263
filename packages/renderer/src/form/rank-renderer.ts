import type { JsonFormsRendererRegistryEntry, JsonSchema, UISchemaElement } from "@jsonforms/core";

type Renderer = JsonFormsRendererRegistryEntry["renderer"];

/**
 * Chooses renderers as JSON Forms does (the highest rank wins, the first among equals, below 0 none), but asks the
 * testers once an element and schema, not with every render.
 */
export function createRanking(renderers: readonly JsonFormsRendererRegistryEntry[], rootSchema: JsonSchema, config: unknown) {
  const known = new WeakMap<UISchemaElement, Map<JsonSchema, Renderer | null>>();
  const context = { rootSchema, config };
  return (element: UISchemaElement, schema: JsonSchema): Renderer | null => {
    let bySchema = known.get(element);
    if (!bySchema) known.set(element, (bySchema = new Map()));
    const before = bySchema.get(schema);
    if (before !== undefined) return before;
    let best: Renderer | null = null;
    let bestRank = -1;
    for (const { tester, renderer } of renderers) {
      const rank = tester(element, schema, context);
      if (rank > bestRank) [best, bestRank] = [renderer as Renderer, rank];
    }
    bySchema.set(schema, best);
    return best;
  };
}
