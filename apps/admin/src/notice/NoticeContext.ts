import type { NoticeDefinition } from "@shenbao/engine";
import { createContext, useContext } from "react";
import type { Duties } from "./duties.ts";

export interface NoticeHere {
  noticeId: string;
  version: number;
  definition: NoticeDefinition;
  duties: Duties;
  /** The address of this notice's pages. */
  base: string;
}

export const NoticeContext = createContext<NoticeHere | null>(null);

/** The notice whose pages these are. @throws Error outside of them. */
export function useNotice(): NoticeHere {
  const here = useContext(NoticeContext);
  if (!here) throw new Error("useNotice outside of a notice's pages");
  return here;
}
