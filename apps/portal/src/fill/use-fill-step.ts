import type { Form } from "@shenbao/engine";
import { focusField, stepOfPlace, type FillStep } from "@shenbao/renderer";
import { useCallback, useEffect } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import { stepAddress } from "./fill-address.ts";

interface FillStepper {
  current: number;
  goTo(index: number): void;
  /** Goes to a field or an evidence item, across steps. */
  goToPlace(at: string): void;
}

const tries = 20;
const between = 50;

/** Which step the address names, and the ways between steps: each has an address of its own, so that going back goes back. */
export function useFillStep(applicationId: string, form: Form, year: number, steps: readonly FillStep[]): FillStepper {
  const { step: named } = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const at = placeOf(location.state);
  const addresses = steps.map(stepAddress);
  const current = Math.max(0, addresses.indexOf(named ?? ""));
  const base = `/applications/${applicationId}/edit`;

  const goTo = useCallback((index: number) => void navigate(`${base}/${addresses[index] ?? "1"}`), [navigate, base, addresses]);
  const goToPlace = useCallback((place: string) => void navigate(`${base}/${stepAddress(stepOfPlace(form, year, place))}`, { state: { at: place } }), [navigate, base, form, year]);

  useEffect(() => {
    if (at === undefined) return undefined;
    const wanted = stepAddress(stepOfPlace(form, year, at));
    if (named !== wanted) return void navigate(`${base}/${wanted}`, { replace: true, state: { at } });
    // The step has to be drawn first; a large one takes a moment.
    let left = tries;
    const timer = setInterval(() => {
      left -= 1;
      if (focusField(at) || left === 0) clearInterval(timer);
    }, between);
    return () => clearInterval(timer);
    // `location.key`: the same place may be asked for again.
  }, [at, named, form, year, base, navigate, location.key]);

  return { current, goTo, goToPlace };
}

function placeOf(state: unknown): string | undefined {
  return typeof state === "object" && state !== null && "at" in state && typeof state.at === "string" ? state.at : undefined;
}
