import { useEffect, useReducer, useRef } from "react";
import type { Evidence } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { refusalOfFile } from "./check-file.ts";

/** A file that is being sent, or that could not be. */
export interface Upload {
  key: number;
  file: File;
  /** 0…1 */
  share: number;
  error: string | null;
  /** Whether trying again can help: not where the file itself is refused. */
  again: boolean;
  /** The stored file in whose stead it comes. */
  replaces: string | undefined;
}

export interface Uploads {
  current: readonly Upload[];
  /** Sends files, one after the other; those refused beforehand say why. */
  add(files: readonly File[], stored: number, replaces?: string): void;
  /** Breaks off what is being sent, or takes a refused file off the list. */
  drop(key: number): void;
  retry(key: number): void;
}

type Send = (file: File, onProgress: (share: number) => void, signal: AbortSignal, replaces: string | undefined) => Promise<void>;

/** The uploads of one evidence item. */
export function useUploads(item: Evidence, send: Send, locale: Locale): Uploads {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const uploads = useRef<Upload[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const queue = useRef(Promise.resolve());
  const sendNow = useRef(send);
  sendNow.current = send;

  useEffect(() => {
    const going = controllers.current;
    return () => going.forEach((controller) => controller.abort());
  }, []);

  const change = (key: number, part: Partial<Upload>) => {
    uploads.current = uploads.current.map((upload) => (upload.key === key ? { ...upload, ...part } : upload));
    render();
  };
  const drop = (key: number) => {
    controllers.current.get(key)?.abort();
    controllers.current.delete(key);
    uploads.current = uploads.current.filter((upload) => upload.key !== key);
    render();
  };
  const start = (upload: Upload) => {
    const controller = new AbortController();
    controllers.current.set(upload.key, controller);
    change(upload.key, { share: 0, error: null });
    queue.current = queue.current.then(async () => {
      if (controller.signal.aborted) return;
      try {
        await sendNow.current(upload.file, (share) => change(upload.key, { share }), controller.signal, upload.replaces);
        drop(upload.key);
      } catch (error) {
        if (!controller.signal.aborted) change(upload.key, { error: sentenceOf(error, locale), again: !isOfTheFile(error) });
      }
    });
  };
  return {
    current: uploads.current,
    drop,
    add(files, stored, replaces) {
      let already = stored + uploads.current.filter((upload) => upload.error === null).length;
      for (const file of files) {
        const error = refusalOfFile(item, file, already, locale);
        const upload: Upload = { key: nextKey++, file, share: 0, error, again: error === null, replaces };
        uploads.current = [...uploads.current, upload];
        if (error === null) {
          already++;
          start(upload);
        }
      }
      render();
    },
    retry(key) {
      const upload = uploads.current.find((other) => other.key === key);
      if (upload) start(upload);
    },
  };
}

let nextKey = 1;

/** Too large, of a type or content that is not taken: the same file would be refused again. */
const refusals: ReadonlySet<unknown> = new Set([413, 415, 422]);

function isOfTheFile(error: unknown): boolean {
  return error instanceof Error && "status" in error && refusals.has(error.status);
}

/** Problems of the server carry their sentence; a lost connection has none for people. */
function sentenceOf(error: unknown, locale: Locale): string {
  return error instanceof Error && !(error instanceof TypeError) && error.message ? error.message : say(rendererTexts["file.failed"], locale);
}
