import type { NoticeDefinition } from "@shenbao/engine";

/** Reads a definition from a file. Only that it is a JSON object is asked here; what it means, the server's engine judges. */
export async function readDefinitionFile(file: File): Promise<{ definition: NoticeDefinition; text: string } | { broken: string }> {
  return parseDefinition(await file.text());
}

/** Reads a definition from its text. */
export function parseDefinition(text: string): { definition: NoticeDefinition; text: string } | { broken: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { broken: "{ }" };
    return { definition: value as NoticeDefinition, text };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}
