import { wholePlace, type CommonPlace, type Reason } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";
import { TextBox } from "../pages/TextBox.tsx";

export interface BulkReasonsProps {
  reasons: Reason[];
  /** What all that are chosen have. */
  places: CommonPlace[];
  /** Whether they are of several tracks: then less is offered. */
  mixed: boolean;
  /** Marks what is missing. */
  tried: boolean;
  onChange(reasons: Reason[]): void;
}

/** The reasons of a return that many get alike, each at a place that all of them have. */
export function BulkReasons({ reasons, places, mixed, tried, onChange }: BulkReasonsProps) {
  const t = useText();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const titleOf = (at: string) => (at === wholePlace ? t("bulk.whole") : t.of(places.find((place) => place.at === at)?.title));
  const free = places.filter(({ at }) => !reasons.some((reason) => reason.at === at));
  const steps = [...new Set(free.map(({ step }) => (step ? t.of(step) : t("bulk.evidence"))))];
  useEffect(() => {
    if (added === null) return;
    list.current?.querySelector<HTMLElement>("li:last-child textarea")?.focus();
    setAdded(null);
  }, [added]);
  return (
    <div className="sb-stack">
      <p>{t(mixed ? "bulk.reasonsMixed" : "bulk.reasonsText")}</p>
      {tried && reasons.length === 0 && (
        <p className="ad-error" role="alert">
          {t("bulk.reasonsNeeded")}
        </p>
      )}
      {reasons.length > 0 && (
        <ol className="ad-reasons" ref={list}>
          {reasons.map(({ at, text }, index) => (
            <li key={at}>
              <TextBox
                label={titleOf(at)}
                value={text}
                onChange={(next) => onChange(reasons.with(index, { at, text: next }))}
                rows={2}
                maxLength={500}
                error={tried && text.trim().length < 2 ? t("reasons.short") : null}
              />
              <Button kind="quiet" small aria-label={`${t("reasons.remove")}：${titleOf(at)}`} onClick={() => onChange(reasons.toSpliced(index, 1))}>
                {t("reasons.remove")}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="ad-field">
        <label htmlFor={id}>{t("bulk.reasonAt")}</label>
        <select
          id={id}
          className="ad-input"
          value=""
          onChange={(event) => {
            onChange([...reasons, { at: event.target.value, text: "" }]);
            setAdded(event.target.value);
          }}
        >
          <option value="" disabled>
            {t("bulk.reasonPick")}
          </option>
          {!reasons.some(({ at }) => at === wholePlace) && <option value={wholePlace}>{t("bulk.whole")}</option>}
          {steps.map((step) => (
            <optgroup key={step} label={step}>
              {free
                .filter((place) => (place.step ? t.of(place.step) : t("bulk.evidence")) === step)
                .map(({ at, title }) => (
                  <option key={at} value={at}>
                    {t.of(title)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}
