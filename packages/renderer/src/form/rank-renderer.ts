import type { JsonFormsRendererRegistryEntry, JsonSchema, UISchemaElement } from "@jsonforms/core";

type Renderer = JsonFormsRendererRegistryEntry["renderer"];

/**
 * Chooses renderers as JSON Forms does (the highest rank wins, the first among equals, below 0 none), but asks the
 * testers once an element and schema, not with every render.
 */
export function createRanking(renderers: readonly JsonFormsRendererRegistryEntry[], rootSchema: JsonSchema, config: unknown) {
  const known = new Map<UISchemaElement, { schema: JsonSchema; renderer: Renderer | null }>();
  const context = { rootSchema, config };
  return (element: UISchemaElement, schema: JsonSchema): Renderer | null => {
    const before = known.get(element);
    if (before?.schema === schema) return before.renderer;
    let best: Renderer | null = null;
    let bestRank = -1;
    for (const { tester, renderer } of renderers) {
      const rank = tester(element, schema, context);
      if (rank > bestRank) [best, bestRank] = [renderer as Renderer, rank];
    }
    known.set(element, { schema, renderer: best });
    return best;
  };
}
