import type { Fragment } from "@shenbao/engine/fragment";
import { Button, Dialog, Spinner } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { useEffect, useId, useMemo, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import type { BlockLibrary, LibraryBlock } from "./block-library.ts";
import { blockUpdate, type BlockChange } from "./block-update.ts";

export interface UpdateDialogProps {
  id: string;
  /** Of the entry in the form's `blocks`. */
  index: number;
  /** The version that is here. */
  version: number;
  block: LibraryBlock;
  library: BlockLibrary;
  onClose(): void;
  onNews(news: string): void;
}

/** What the newer version of a block changes here, in sentences; what was changed here too is asked one by one. Taken as one step. */
export function UpdateDialog({ id, index, version, block, library, onClose, onNews }: UpdateDialogProps) {
  const document = useDocument();
  const speak = useSpeak();
  const definition = useDefinition((now) => now);
  const [versions, setVersions] = useState<readonly [Fragment, Fragment] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [taken, take] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let gone = false;
    Promise.all([library.version(block.id, version), library.version(block.id, block.version)]).then(
      (both) => !gone && setVersions(both),
      (reason: unknown) => !gone && setProblem(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      gone = true;
    };
  }, [library, block, version]);
  const update = useMemo(() => {
    const there = definition.forms[id]?.blocks?.[index];
    return versions && there ? blockUpdate(definition, id, index, versions[0], versions[1], block.version) : null;
  }, [definition, id, index, versions, block.version]);
  const what = speak(block.title);
  const apply = () => {
    if (!update) return;
    document.replace(texts["edit.update"], update.apply(taken));
    onNews(speak(texts["update.done"], { what, version: block.version }));
    onClose();
  };
  const free = update?.changes.filter(({ collides }) => !collides) ?? [];
  const collided = update?.changes.filter(({ collides }) => collides) ?? [];
  const choose = (key: string, theirs: boolean) => {
    const next = new Set(taken);
    if (theirs) next.add(key);
    else next.delete(key);
    take(next);
  };
  return (
    <Dialog
      open
      wide
      title={speak(texts["update.title"], { what })}
      locale={speak.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={!update} onClick={apply}>
            {speak(texts["update.apply"])}
          </Button>
          <Button onClick={onClose}>{speak(builderTexts["action.cancel"])}</Button>
        </>
      }
    >
      {problem !== null ? (
        <p role="alert">{speak(texts["update.failed"], { why: problem })}</p>
      ) : !update ? (
        <>
          <Spinner locale={speak.locale} block />
          <p className="sb-muted">{speak(texts["update.loading"])}</p>
        </>
      ) : (
        <div className="sb-stack">
          <p>{update.changes.length === 0 ? speak(texts["update.none"]) : speak(texts["update.intro"], { count: update.changes.length })}</p>
          {free.length > 0 && (
            <ul className="bd-uses">
              {free.map(({ key, sentence }) => (
                <li key={key}>{speak(sentence)}</li>
              ))}
            </ul>
          )}
          {collided.length > 0 && (
            <>
              <p>{speak(texts["update.collisions"], { count: collided.length })}</p>
              {collided.map((change) => (
                <Collision key={change.key} change={change} theirs={taken.has(change.key)} onChoose={(theirs) => choose(change.key, theirs)} />
              ))}
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Collision({ change, theirs, onChoose }: { change: BlockChange; theirs: boolean; onChoose(theirs: boolean): void }) {
  const speak = useSpeak();
  const name = useId();
  return (
    <fieldset className="bk-collision">
      <legend>{speak(change.sentence)}</legend>
      {([false, true] as const).map((one) => (
        <label key={String(one)}>
          <input type="radio" name={name} checked={theirs === one} onChange={() => onChoose(one)} />
          {speak(texts[one ? "update.theirs" : "update.mine"])}
        </label>
      ))}
    </fieldset>
  );
}
