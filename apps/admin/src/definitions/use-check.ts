import { type CallAnswer, routes } from "@shenbao/contract";
import { useEffect, useState } from "react";
import { api } from "../api/api.ts";
import { parseDefinition } from "./read-definition-file.ts";

type Check = CallAnswer<typeof routes.checkDefinition>;
export interface Checked {
  /** Why the text is no JSON object; then there are no findings of the engine. */
  broken: string | null;
  check: Check | null;
  error: unknown;
  busy: boolean;
}

const pause = 700;

/** The engine's findings on a text, a little after each change of it. */
export function useCheck(text: string): Checked {
  const [state, setState] = useState<Checked>({ broken: null, check: null, error: null, busy: true });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const read = parseDefinition(text);
      if ("broken" in read) return setState({ broken: read.broken, check: null, error: null, busy: false });
      setState((before) => ({ ...before, broken: null, busy: true }));
      api.call(routes.checkDefinition, { body: read.definition, signal: stop.signal }).then(
        (check) => setState({ broken: null, check, error: null, busy: false }),
        (error: unknown) => {
          if (!stop.signal.aborted) setState((before) => ({ ...before, error, busy: false }));
        },
      );
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [text]);
  return state;
}
