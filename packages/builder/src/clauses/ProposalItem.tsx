import type { NoticeDefinition } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import { useId, useRef } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { saysTheSame, type Proposal, type ProposalFault } from "./clause-plan.ts";

export interface ProposalItemProps {
  proposal: Proposal;
  /** Its place, from 1. */
  number: number;
  /** The clause that has its number. */
  there: NoticeDefinition["clauses"][number] | undefined;
  fault: ProposalFault | undefined;
  onChange(part: Partial<Proposal>): void;
  onMerge: (() => void) | undefined;
  onSplit(offset: number): void;
}

/** A clause proposed: its number, its words, whether it is put in; where its number is taken, the text that is there beside the new one. */
export function ProposalItem({ proposal, number, there, fault, onChange, onMerge, onSplit }: ProposalItemProps) {
  const speak = useSpeak();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const named = (what: string) => speak(texts["divide.of"], { number, what });
  const same = there !== undefined && saysTheSame(there, proposal);
  return (
    <li className="bl-proposal" data-left={proposal.left || undefined}>
      <div className="bl-proposal-head">
        <label className="bl-take">
          <input
            type="checkbox"
            checked={!proposal.left}
            aria-label={speak(texts["divide.takeWhich"], { id: proposal.id })}
            onChange={({ target }) => onChange({ left: !target.checked })}
          />
          {speak(texts["divide.take"])}
        </label>
        <input
          className="sb-input bl-proposal-number"
          aria-label={named(speak(texts["divide.number"]))}
          aria-invalid={fault === "number-shape" || fault === "number-twice" || undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          value={proposal.id}
          autoComplete="off"
          onChange={({ target }) => onChange({ id: target.value.trim() })}
        />
        <input
          className="sb-input bl-proposal-heading"
          aria-label={named(speak(texts["divide.heading"]))}
          placeholder={speak(texts["divide.heading"])}
          value={proposal.heading}
          autoComplete="off"
          onChange={({ target }) => onChange({ heading: target.value })}
        />
      </div>
      {fault && (
        <p className="sb-error sb-error-error" id={`${id}-fault`}>
          {speak(texts[`divide.${fault}`])}
        </p>
      )}
      {!proposal.left && (
        <>
          <textarea
            ref={area}
            className="sb-input"
            aria-label={named(speak(texts["divide.text"]))}
            rows={Math.min(8, Math.max(2, Math.ceil(proposal.text.length / 36), proposal.text.split("\n").length))}
            value={proposal.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
          {proposal.english && <p className="sb-muted sb-small">{speak(texts["divide.english.of"], { text: proposal.english.text })}</p>}
          <div className="bl-proposal-buttons">
            {onMerge && (
              <Button small kind="quiet" aria-label={`${speak(texts["divide.merge"])} ${proposal.id}`} onClick={onMerge}>
                {speak(texts["divide.merge"])}
              </Button>
            )}
            <Button small kind="quiet" aria-label={`${speak(texts["divide.split"])} ${proposal.id}`} onClick={() => onSplit(area.current?.selectionStart ?? 0)}>
              {speak(texts["divide.split"])}
            </Button>
          </div>
          {there && same && <p className="bl-there">{speak(texts["divide.same"], { id: proposal.id })}</p>}
          {there && !same && (
            <div className="bl-there">
              <p>{speak(texts["divide.there"], { id: proposal.id })}</p>
              <p className="sb-muted">{speak(texts["divide.old"], { text: [there.heading?.["zh-CN"], there.text["zh-CN"]].filter(Boolean).join(" ") })}</p>
              <label className="bl-take">
                <input
                  type="checkbox"
                  checked={proposal.replaces}
                  aria-label={speak(texts["divide.replaceWhich"], { id: proposal.id })}
                  onChange={({ target }) => onChange({ replaces: target.checked })}
                />
                {speak(texts["divide.replace"])}
              </label>
              {proposal.replaces && <p className="sb-muted sb-small">{speak(texts["divide.replaceNote"])}</p>}
            </div>
          )}
        </>
      )}
    </li>
  );
}
