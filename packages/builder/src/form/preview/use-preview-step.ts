import type { Form } from "@shenbao/engine";
import { focusField, stepOfPlace, type FillStep } from "@shenbao/renderer";
import { useCallback, useEffect, useState } from "react";

const tries = 20;
/** In milliseconds. */
const between = 50;

const same = (one: FillStep, other: FillStep) => one.kind === other.kind && (one.kind !== "form" || one.index === (other as { index?: number }).index);

/** Which step of a preview is shown, and the ways between steps: as in the portal, without addresses. */
export function usePreviewStep(page: Document, form: Form, year: number, steps: readonly FillStep[]): { current: number; goTo(index: number): void; goToPlace(at: string): void } {
  const [wanted, setWanted] = useState<FillStep>({ kind: "form", index: 0 });
  const [at, setAt] = useState<{ place: string } | null>(null);
  const current = Math.max(
    0,
    steps.findIndex((step) => same(step, wanted)),
  );
  const goTo = useCallback(
    (index: number) => {
      const step = steps[index];
      if (step) setWanted(step);
      setAt(null);
      page.defaultView?.scrollTo(0, 0);
      page.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    },
    [page, steps],
  );
  const goToPlace = useCallback(
    (place: string) => {
      setWanted(stepOfPlace(form, year, place));
      setAt({ place });
    },
    [form, year],
  );
  useEffect(() => {
    if (!at) return undefined;
    // The step has to be drawn first; a large one takes a moment.
    let left = tries;
    const timer = setInterval(() => {
      left -= 1;
      if (focusField(at.place, page) || left === 0) clearInterval(timer);
    }, between);
    return () => clearInterval(timer);
  }, [at, page]);
  return { current, goTo, goToPlace };
}
