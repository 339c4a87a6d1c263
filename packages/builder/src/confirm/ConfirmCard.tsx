import type { ConfirmItem } from "@shenbao/engine/next-year";
import { Button } from "@shenbao/renderer";
import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { useId, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { titleOfItem } from "./title-of-item.ts";
import { changedWords, excerpt, type TextPart } from "./changed-words.ts";

/** How many characters around a change are shown at first. */
const around = 60;

export interface ConfirmCardProps {
  item: ConfirmItem;
  onAccept(item: ConfirmItem): void;
  onKeep(item: ConfirmItem): void;
  onEdit(item: ConfirmItem): void;
}

/** One place to be looked at: what it says, what is suggested, why, and what can be done. */
export function ConfirmCard({ item, onAccept, onKeep, onEdit }: ConfirmCardProps) {
  const speak = useSpeak();
  const document = useDocument();
  const title = useId();
  const [whole, setWhole] = useState(false);
  const place = speak(titleOfItem(document.definition, item.path));
  const now = item.proposed === null ? [{ text: item.now, changed: false }] : changedWords(item.now, item.proposed);
  const proposed = item.proposed === null ? null : changedWords(item.proposed, item.now);
  const short = excerpt(now, around);
  const isCut = short.map(({ text }) => text).join("") !== item.now;
  const label = (action: string) => speak(texts["confirm.of"], { action, place });
  const keep = speak(texts[proposed ? "confirm.keep" : "confirm.keepOnly"]);
  return (
    <li className="bc-card" aria-labelledby={title} data-confirm={item.key}>
      <h3 id={title}>{place}</h3>
      <dl className="bc-says">
        <dt>{speak(texts["confirm.now"])}</dt>
        <dd>
          <Parts parts={whole ? now : short} />
        </dd>
        {proposed && (
          <>
            <dt>{speak(texts["confirm.proposed"])}</dt>
            <dd className="bc-proposed">
              <Parts parts={whole ? proposed : excerpt(proposed, around)} />
            </dd>
          </>
        )}
      </dl>
      {isCut && !whole && (
        <Button small kind="quiet" onClick={() => setWhole(true)}>
          {speak(texts["confirm.whole"])}
        </Button>
      )}
      <p className="bc-why">{speak(item.why)}</p>
      <div className="bc-buttons">
        {item.suggestion !== undefined && (
          <Button small kind="primary" aria-label={label(speak(texts["confirm.accept"]))} onClick={() => onAccept(item)}>
            {speak(texts["confirm.accept"])}
          </Button>
        )}
        <Button small aria-label={label(keep)} onClick={() => onKeep(item)}>
          {keep}
        </Button>
        <Button small kind="quiet" aria-label={label(speak(texts["confirm.edit"]))} onClick={() => onEdit(item)}>
          {speak(texts["confirm.edit"])}
        </Button>
      </div>
    </li>
  );
}

function Parts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, changed }, i) => (changed ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>));
}
