import { textDifference } from "@shenbao/engine/compare";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";

/** Two wordings of a text as one, with what went struck through and what came underlined. */
export function TextPieces({ before, after }: { before: string; after: string }) {
  const { locale } = useText();
  const pieces = useMemo(() => textDifference(before, after, locale), [before, after, locale]);
  return (
    <blockquote className="ad-pieces">
      {pieces.map(({ how, text }, i) => (how === "added" ? <ins key={i}>{text}</ins> : how === "removed" ? <del key={i}>{text}</del> : <span key={i}>{text}</span>))}
    </blockquote>
  );
}
