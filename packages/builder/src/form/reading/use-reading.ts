import { useEffect, useRef, useState } from "react";
import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useDocument } from "../../document/document-context.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { checkFragment } from "@shenbao/engine/fragment";
import type { FormReading, ReadForm } from "./form-reading.ts";
import { fragmentOfReading } from "./place-reading.ts";

/** How far the reading of a file is. */
export type ReadingState = { is: "choosing"; problem: string | null } | { is: "sending"; name: string; share: number } | { is: "read"; name: string; reading: FormReading };

/** Reads one file at a time; what is stopped or left says nothing any more. */
export function useReading(readForm: ReadForm) {
  const document = useDocument();
  const speak = useSpeak();
  const [state, setState] = useState<ReadingState>({ is: "choosing", problem: null });
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    running.current = null;
  };
  useEffect(() => stop, []);

  const read = async (file: File) => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    const { name } = file;
    setState({ is: "sending", name, share: 0 });
    const onProgress = (share: number) => running.current === mine && setState({ is: "sending", name, share });
    const outcome = await readForm(file, { year: document.definition.year, locale: speak.locale, signal: mine.signal, onProgress });
    if (running.current !== mine) return;
    running.current = null;
    if ("problem" in outcome) return setState({ is: "choosing", problem: outcome.problem });
    // Judged as whatever comes from outside is.
    const { problem } = checkFragment(fragmentOfReading(outcome.reading));
    setState(problem ? { is: "choosing", problem: `${speak(texts["read.unsound"])}${speak(problem)}` } : { is: "read", name, reading: outcome.reading });
  };
  const begin = (problem: string | null = null) => {
    stop();
    setState({ is: "choosing", problem });
  };
  return { state, read, begin };
}
