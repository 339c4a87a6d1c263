import { useCallback, useEffect, useState } from "react";
import { useBuilderServices } from "../services/builder-services.ts";
import type { BlockLibrary, LibraryBlock } from "./block-library.ts";

/** The library as it was read last. */
export interface Library {
  library: BlockLibrary;
  /** `null` until it is read. */
  blocks: readonly LibraryBlock[] | null;
  /** Why it could not be read. */
  problem: string | null;
  /** Reads it anew. */
  read(): void;
}

/** The library of blocks; `null` where the page has none. */
export function useLibrary(): Library | null {
  const { blocks: library } = useBuilderServices();
  const [blocks, setBlocks] = useState<readonly LibraryBlock[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (!library) return;
    let gone = false;
    setProblem(null);
    library.list().then(
      (found) => !gone && setBlocks(found),
      (reason: unknown) => !gone && setProblem(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      gone = true;
    };
  }, [library, asked]);
  const read = useCallback(() => ask((before) => before + 1), []);
  return library ? { library, blocks, problem, read } : null;
}
