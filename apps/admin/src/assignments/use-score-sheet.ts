import { type Assignment, Problem, routes } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../api/api.ts";

const pause = 900;

/** The sheet of an assignment: saved by itself after a pause in typing, one save at a time; handed in when told. */
export function useScoreSheet(assignment: Assignment) {
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Answers>(assignment.answers as Answers);
  const [latest, setLatest] = useState(assignment);
  const [standing, setStanding] = useState<"saved" | "typing" | "saving" | "failed">("saved");
  const [error, setError] = useState<unknown>(null);
  const revision = useRef(assignment.revision);
  const wanted = useRef(answers);
  const saved = useRef(answers);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const id = assignment.id;

  const send = useCallback(
    (final: boolean) => {
      const work = line.current.then(async () => {
        if (!final && saved.current === wanted.current) return true;
        const body = { answers: wanted.current, final };
        setStanding("saving");
        try {
          const answer = await api.call(routes.scoreAssignment, { params: { id }, body, revision: revision.current });
          revision.current = answer.revision;
          saved.current = body.answers;
          setLatest(answer);
          setError(null);
          setStanding(wanted.current === body.answers ? "saved" : "typing");
          await queries.invalidateQueries({ queryKey: ["assignments"] });
          return true;
        } catch (failure) {
          setError(failure);
          setStanding("failed");
          return false;
        }
      });
      line.current = work;
      return work;
    },
    [id, queries],
  );

  useEffect(() => {
    wanted.current = answers;
    if (answers === saved.current) return;
    setStanding("typing");
    const timer = setTimeout(() => void send(false), pause);
    return () => clearTimeout(timer);
  }, [answers, send]);
  // Leaving within the pause must not lose the last keys.
  useEffect(() => () => void send(false), [send]);

  /** After a save elsewhere: take its revision and save what is on this page over it, on the person's word. */
  const keepMine = useCallback(async () => {
    const there = await api.call(routes.getAssignment, { params: { id } });
    revision.current = there.revision;
    await send(false);
  }, [id, send]);

  return { answers, setAnswers, latest, standing, error, stale: error instanceof Problem && error.code === "stale", retry: () => send(false), keepMine, handIn: () => send(true) };
}
