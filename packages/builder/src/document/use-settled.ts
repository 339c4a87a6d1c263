import type { NoticeDefinition } from "@shenbao/engine";
import { useEffect, useState } from "react";
import { useDocument } from "./document-context.ts";

/** The definition as it was when nothing was edited for a moment (milliseconds): for what walks all of it, which is not for between two keys. */
export function useSettled(pause: number): NoticeDefinition {
  const document = useDocument();
  const [settled, settle] = useState(document.definition);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(document.definition), pause);
    };
    const stop = document.subscribe(wait);
    if (document.definition !== settled) wait();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [document, settled, pause]);
  return settled;
}
