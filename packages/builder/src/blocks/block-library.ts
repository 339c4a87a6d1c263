import type { Fragment } from "@shenbao/engine/fragment";
import type { Text } from "@shenbao/texts";

/** A block of the library, without its content. */
export interface LibraryBlock {
  id: string;
  title: Text;
  /** The newest, from 1. */
  version: number;
  revision: number;
  /** Not offered any more; who uses it keeps it. */
  archived: boolean;
  /** An instant (ISO 8601, UTC). */
  updatedAt: string;
  updatedBy: string | null;
}

/** The library of reusable parts of forms. Its calls are refused with an Error whose message is a sentence for the person. */
export interface BlockLibrary {
  /** All of them, archived ones too. */
  list(): Promise<readonly LibraryBlock[]>;
  version(id: string, version: number): Promise<Fragment>;
  create(title: Text, fragment: Fragment): Promise<LibraryBlock>;
  /** Saves the next version of a block as it was read. */
  save(block: LibraryBlock, title: Text, fragment: Fragment): Promise<LibraryBlock>;
  archive(block: LibraryBlock, archived: boolean): Promise<LibraryBlock>;
}
