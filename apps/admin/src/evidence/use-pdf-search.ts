import type { PDFDocumentProxy } from "pdfjs-dist";
import { useRef, useState } from "react";

interface Hit {
  index: number;
  count: number;
  page: number;
}

/** Without blanks and capitals: a PDF breaks lines inside words. */
const plain = (text: string) => text.replace(/\s+/g, "").toLowerCase();

/** Finds words in the pages of a PDF; each `next` goes on to the page of the next one. */
export function usePdfSearch(document: PDFDocumentProxy, pages: number, goTo: (page: number) => void) {
  const [words, setWords] = useState("");
  const [standing, setStanding] = useState<"idle" | "searching" | "none">("idle");
  const [hit, setHit] = useState<Hit | null>(null);
  const found = useRef<{ words: string; pages: number[] } | null>(null);
  const texts = useRef<Promise<string[]> | null>(null);

  const read = async (): Promise<string[]> => {
    const all: string[] = [];
    for (let number = 1; number <= pages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      all.push(plain(items.map((item) => ("str" in item ? item.str : "")).join("")));
    }
    return all;
  };

  const next = async () => {
    const wanted = plain(words);
    if (wanted === "") return;
    if (found.current?.words !== wanted) {
      setStanding("searching");
      setHit(null);
      texts.current ??= read();
      const all = await texts.current.catch(() => []);
      found.current = { words: wanted, pages: all.flatMap((text, index) => Array<number>(text.split(wanted).length - 1).fill(index + 1)) };
      setStanding(found.current.pages.length === 0 ? "none" : "idle");
      if (found.current.pages.length > 0) show(0);
      return;
    }
    if (found.current.pages.length > 0) show(((hit?.index ?? -1) + 1) % found.current.pages.length);
  };

  const show = (index: number) => {
    const on = found.current?.pages ?? [];
    const page = on[index] ?? 1;
    setHit({ index, count: on.length, page });
    goTo(page);
  };

  return {
    words,
    setWords: (text: string) => {
      setWords(text);
      setStanding("idle");
      setHit(null);
    },
    standing,
    hit,
    next,
  };
}
