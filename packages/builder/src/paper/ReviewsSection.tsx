import { useId } from "react";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import "../workflow/workflow.css";
import "./paper.css";

/** The review rounds of the notice, each said in sentences, with its score sheet. */
export function ReviewsSection() {
  const speak = useSpeak();
  const title = useId();
  const ids = useDefinition(({ reviews }) => Object.keys(reviews), sameItems);
  return (
    <div className="bd-page">
      <section className="bd-card" aria-labelledby={title}>
        <h2 id={title}>{speak(texts["reviews.title"])}</h2>
        {ids.length === 0 && <p className="sb-muted">{speak(texts["reviews.none"])}</p>}
        <details open={ids.length === 0}>
          <summary>{speak(texts["list.order"])}</summary>
          <ThingList path="/reviews" />
        </details>
      </section>
      {ids.map((id) => (
        <ReviewCard key={id} id={id} />
      ))}
    </div>
  );
}
