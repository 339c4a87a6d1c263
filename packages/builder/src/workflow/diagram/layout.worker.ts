import { layOut, type Layout, type LayoutQuestion } from "./lay-out.ts";

export interface NumberedQuestion {
  number: number;
  question: LayoutQuestion;
}

/** `layout` is null where the library gave none. */
export interface NumberedLayout {
  number: number;
  layout: Layout | null;
}

/** Places the diagram beside the page: for sixty states it takes longer than a frame. */
addEventListener("message", ({ data }: MessageEvent<NumberedQuestion>) => {
  let layout: Layout | null = null;
  try {
    layout = layOut(data.question);
  } catch {
    // Said on the page; the list is there.
  }
  const answer: NumberedLayout = { number: data.number, layout };
  postMessage(answer);
});
