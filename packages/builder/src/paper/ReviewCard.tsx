import { pointerBelow } from "@shenbao/engine";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { PlaceLink } from "../workflow/limits/PlaceLink.tsx";
import { reviewSentences } from "./review-sentences.ts";
import { ScoreSheet } from "./ScoreSheet.tsx";

/** One round: its sentences and its score sheet; it is changed in the inspector. */
export function ReviewCard({ id }: { id: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const heading = useId();
  useDefinition(({ reviews, roles, workflow, deadlines, quotas, forms, tracks }) => [reviews[id], roles, workflow, deadlines, quotas, forms, tracks], sameItems);
  const { definition } = document;
  const review = definition.reviews[id];
  if (!review) return null;
  const path = pointerBelow("/reviews", id);
  return (
    <section className="bd-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <PlaceLink path={path} title={speak(review.title)} />
      </h2>
      <ul className="bd-sentences">
        {reviewSentences(definition, review, speak).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ScoreSheet definition={definition} form={review.form} score={review.score} />
      <ProblemsHere path={path} />
    </section>
  );
}
