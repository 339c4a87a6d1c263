import { expect, it } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import type { NoticeDefinition } from "./definition.generated.ts";
import { sampleDefinition } from "./sample-definition.ts";

/** A change to the sample, and the findings it must give: `code path`. */
export type DefinitionCase = [name: string, change: (definition: NoticeDefinition) => void, findings: string[]];

/** One test a case: the changed sample gives exactly these findings, each told in Chinese. */
export function tellFindings(cases: readonly DefinitionCase[]): void {
  it.each(cases)("tells %s", (_, change, findings) => {
    const definition = sampleDefinition();
    change(definition);
    const found = checkDefinition(definition);
    expect(found.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([...findings].sort());
    for (const { message } of found) expect(message["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
  });
}
