import { factsOf, findAction, interpretForm, type Answers } from "@shenbao/engine";
import { madeUpAnswers, walkAssign, walkRanking, walkScore, walkSelect, type WalkApplication } from "@shenbao/engine/walk";
import { Button, Dialog, NoticeForm } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

/** The rounds of review that applications of the walk wait for or are in. */
export function TryReviews() {
  const speak = useSpeak();
  const id = useId();
  const { world, walk } = useWalking();
  const reviews = Object.entries(world.definition.reviews).filter(
    ([reviewId, review]) =>
      walk.decided.includes(reviewId) || walk.applications.some(({ facts }) => facts.state === review.in || entering(world.definition, reviewId).includes(facts.state)),
  );
  if (reviews.length === 0) return null;
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["reviews.title"])}</h2>
      {reviews.map(([reviewId]) => (
        <Round key={reviewId} reviewId={reviewId} />
      ))}
    </section>
  );
}

function entering(definition: ReturnType<typeof useWalking>["world"]["definition"], reviewId: string): readonly string[] {
  const review = definition.reviews[reviewId];
  if (!review) return [];
  return review.from === undefined ? (findAction(definition, review.start)?.from ?? []) : [review.from];
}

function Round({ reviewId }: { reviewId: string }) {
  const speak = useSpeak();
  const { world, walk, step, nameOf } = useWalking();
  const { definition } = world;
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const [scoring, setScoring] = useState<WalkApplication | null>(null);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const review = definition.reviews[reviewId];
  if (!review) return null;
  const waiting = walk.applications.filter(({ facts }) => entering(definition, reviewId).includes(facts.state));
  const inside = walk.applications.filter(({ facts }) => facts.state === review.in);
  const ranking = walkRanking(world, walk, reviewId, settled);
  return (
    <div className="bt-round">
      <h3>{speak(review.title)}</h3>
      {refusal && <RefusalNote refusal={refusal} definition={definition} track="" />}
      {walk.decided.includes(reviewId) && <p className="sb-muted">{speak(texts["reviews.decided"])}</p>}
      <ul className="bt-choices">
        {waiting.map(({ facts }) => (
          <li key={facts.id}>
            <Button small onClick={() => setRefusal(step((inWorld, now) => walkAssign(inWorld, now, reviewId, facts.id)))}>
              {speak(texts["reviews.assign"], { application: nameOf(facts.id) })}
            </Button>
          </li>
        ))}
        {inside.map((application) => {
          const sheets = application.sheets[reviewId]?.length ?? 0;
          return (
            sheets < review.perApplication && (
              <li key={application.facts.id}>
                <Button small onClick={() => setScoring(application)}>
                  {speak(texts["reviews.score"], { application: nameOf(application.facts.id), number: sheets + 1, of: review.perApplication })}
                </Button>
              </li>
            )
          );
        })}
      </ul>
      {ranking.length > 0 && (
        <>
          <ol className="bt-ranking">
            {ranking.map(({ id, reason, tiedWith }) => (
              <li key={id}>
                <strong>{nameOf(id)}</strong> {speak(reason)}
                {tiedWith.length > 0 && (
                  <Button small onClick={() => setSettled([id, ...settled.filter((one) => one !== id)])}>
                    {speak(texts["reviews.first"])}
                  </Button>
                )}
              </li>
            ))}
          </ol>
          <Button small kind="primary" onClick={() => setRefusal(step((inWorld, now) => walkSelect(inWorld, now, reviewId, settled)))}>
            {speak(texts["reviews.select"])}
          </Button>
        </>
      )}
      {scoring && <ScoreDialog reviewId={reviewId} application={scoring} onClose={() => setScoring(null)} />}
    </div>
  );
}

function ScoreDialog({ reviewId, application, onClose }: { reviewId: string; application: WalkApplication; onClose(): void }) {
  const speak = useSpeak();
  const { world, walk, step, nameOf, organisations } = useWalking();
  const { definition } = world;
  const [answers, setAnswers] = useState<Answers>({});
  const [filled, setFilled] = useState(0);
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const review = definition.reviews[reviewId];
  const form = review && definition.forms[review.form];
  if (!review || !form) return null;
  const score = () => {
    const refused = step((inWorld, now) => walkScore(inWorld, now, reviewId, application.facts.id, answers));
    setRefusal(refused);
    if (!refused) onClose();
  };
  const title = { application: nameOf(application.facts.id), number: (application.sheets[reviewId]?.length ?? 0) + 1, of: review.perApplication };
  return (
    <Dialog
      open
      wide
      title={speak(texts["reviews.score"], title)}
      locale={speak.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={score}>
            {speak(texts["act.do"])}
          </Button>
          <Button
            onClick={() => {
              setAnswers(madeUpAnswers(form, () => undefined));
              setFilled(filled + 1);
            }}
          >
            {speak(texts["act.fill"])}
          </Button>
          <Button onClick={onClose}>{speak(texts["act.cancel"])}</Button>
        </>
      }
    >
      {refusal && <RefusalNote refusal={refusal} definition={definition} form={form} track={application.facts.track} />}
      <NoticeForm
        form={form}
        formId={`try score ${application.facts.id} ${filled}`}
        year={definition.year}
        locale={speak.locale}
        facts={factsOf(definition, application.facts, walk.now)}
        answers={answers}
        onChange={setAnswers}
        open="all"
        validate={interpretForm(form)}
        layout="page"
        show={refusal ? "all" : "touched"}
        organisations={organisations}
      />
    </Dialog>
  );
}
