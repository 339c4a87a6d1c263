import { Banner, Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import { useId, useRef, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { faultsOf, merged, proposalsOf, putIn, split, type Proposal } from "./clause-plan.ts";
import { divideText } from "./divide-text.ts";
import { ProposalItem } from "./ProposalItem.tsx";

/** A notice has some pages; what is longer than a hundred of them is none. */
const longest = 200_000;

/** A pasted text, divided into clauses: adjusted as a preview, then put in as one step. */
export function DivideDialog({ onClose, onNews }: { onClose(): void; onNews(news: string): void }) {
  const document = useDocument();
  const speak = useSpeak();
  const clauses = useDefinition((definition) => definition.clauses);
  const [chinese, setChinese] = useState("");
  const [english, setEnglish] = useState("");
  const [proposals, setProposals] = useState<Proposal[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const head = useRef<HTMLParagraphElement>(null);

  const divide = () => {
    if (chinese.trim() === "") return setProblem(speak(texts["divide.none"]));
    if (chinese.length > longest || english.length > longest) return setProblem(speak(texts["divide.textLong"], { most: longest }));
    setProblem(null);
    setProposals(proposalsOf(chinese, english));
    requestAnimationFrame(() => head.current?.focus());
  };
  const faults = proposals ? faultsOf(proposals) : new Map<number, never>();
  const outcome = proposals && putIn(clauses, proposals);
  const put = () => {
    if (!outcome || faults.size > 0 || outcome.added + outcome.replaced === 0) return;
    document.apply({ label: texts["edit.putIn"], recipe: (draft) => void (draft.clauses = outcome.clauses) });
    onNews(speak(texts["divide.done"], { added: outcome.added, replaced: outcome.replaced }));
    onClose();
  };
  const actions = proposals ? (
    <>
      {outcome && (
        <Button kind="primary" disabled={faults.size > 0 || outcome.added + outcome.replaced === 0} onClick={put}>
          {speak(texts["divide.put"], { added: outcome.added, replaced: outcome.replaced })}
        </Button>
      )}
      <Button onClick={() => setProposals(null)}>{speak(texts["divide.back"])}</Button>
    </>
  ) : (
    <>
      <Button kind="primary" onClick={divide}>
        {speak(texts["divide.divide"])}
      </Button>
      <Button onClick={onClose}>{speak(builderTexts["action.cancel"])}</Button>
    </>
  );
  const change = (next: Proposal[]) => setProposals(next);
  return (
    <Dialog open wide title={speak(texts["divide.title"])} locale={speak.locale} onClose={onClose} actions={actions}>
      {proposals === null ? (
        <div className="sb-stack">
          {problem !== null && (
            <p className="sb-error" role="alert">
              {problem}
            </p>
          )}
          <TextArea label={speak(texts["divide.chinese"])} help={speak(texts["divide.chineseHelp"])} value={chinese} rows={14} onChange={setChinese} />
          <TextArea label={speak(texts["divide.english"])} help={speak(texts["divide.englishHelp"])} value={english} rows={4} onChange={setEnglish} />
        </div>
      ) : (
        <div className="sb-stack">
          <p ref={head} tabIndex={-1} className="bl-found">
            {speak(texts["divide.found"], { count: proposals.length })} <span className="sb-muted">{speak(texts["divide.splitHint"])}</span>
          </p>
          <Untranslated english={english} proposals={proposals} />
          <ol className="bl-proposals">
            {proposals.map((proposal, at) => (
              <ProposalItem
                key={proposal.key}
                proposal={proposal}
                number={at + 1}
                there={clauses.find(({ id }) => id === proposal.id)}
                fault={faults.get(proposal.key)}
                onChange={(part) => change(proposals.map((one) => (one.key === proposal.key ? { ...one, ...part } : one)))}
                onMerge={at > 0 ? () => change(merged(proposals, at)) : undefined}
                onSplit={(offset) => change(split(proposals, at, offset) ?? proposals)}
              />
            ))}
          </ol>
          {faults.size > 0 ? (
            <Banner tone="warning" locale={speak.locale}>
              <p>{speak(texts["divide.faults"], { count: faults.size })}</p>
            </Banner>
          ) : (
            outcome && outcome.added + outcome.replaced === 0 && <p className="sb-muted">{speak(texts["divide.nothing"])}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** The pieces of the English text that no clause has the number of: nothing is cut without a word. */
function Untranslated({ english, proposals }: { english: string; proposals: readonly Proposal[] }) {
  const speak = useSpeak();
  const known = new Set(proposals.map(({ id }) => id));
  const ids = divideText(english, { english: true }).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  if (ids.length === 0) return null;
  return (
    <Banner tone="warning" locale={speak.locale}>
      <p>{speak(texts["divide.untranslated"], { count: ids.length, ids: ids.join("、") })}</p>
    </Banner>
  );
}

function TextArea({ label, help, value, rows, onChange }: { label: string; help: string; value: string; rows: number; onChange(value: string): void }) {
  const id = useId();
  return (
    <div className="sb-field">
      <label className="sb-label" htmlFor={id}>
        {label}
      </label>
      <p className="sb-help" id={`${id}-help`}>
        {help}
      </p>
      <textarea className="sb-input" id={id} aria-describedby={`${id}-help`} rows={rows} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}
