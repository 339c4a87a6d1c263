import type { NoticeDefinition } from "@shenbao/engine";
import { Banner, Button, ClausesContext, Spinner } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { readPointer } from "@shenbao/engine";
import { useMemo, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useProblems } from "../problems/problems-context.ts";
import { useGo } from "../shell/go-context.ts";
import { TryApplication } from "./TryApplication.tsx";
import { TryClock } from "./TryClock.tsx";
import { TryQuotas } from "./TryQuotas.tsx";
import { TryReviews } from "./TryReviews.tsx";
import { TryStart } from "./TryStart.tsx";
import { TryTables } from "./TryTables.tsx";
import { TryWaivers } from "./TryWaivers.tsx";
import { useWalk } from "./use-walk.ts";
import { WalkContext, type WalkSetting } from "./walk-context.ts";
import "./try.css";

/** Trying a notice: made-up applications walk through its workflow, entirely in the browser. Nothing of it is stored. */
export function TrySection() {
  const speak = useSpeak();
  const document = useDocument();
  const { findings, standing } = useProblems();
  const { go } = useGo();
  const [started, setStarted] = useState<{ definition: NoticeDefinition; number: number } | null>(null);
  const changed = useDefinition((definition) => started !== null && definition !== started.definition);
  const errors = findings.filter(({ severity }) => severity === "error");
  const begin = () => setStarted({ definition: document.definition, number: (started?.number ?? 0) + 1 });

  if (errors.length > 0 && (started === null || changed)) {
    const [first] = errors;
    return (
      <div className="bd-page">
        <Banner tone="error" locale={speak.locale} title={speak(texts["try.errors"], { count: errors.length })}>
          {first && <p>{speak(first.message)}</p>}
          {first && (
            <Button small onClick={() => go(first.path)}>
              {speak(texts["try.firstError"])}
            </Button>
          )}
        </Banner>
      </div>
    );
  }
  if (started === null) {
    // The check of an edit just made has to be there first: a walk over a broken notice would break too.
    if (standing === "judged") begin();
    return (
      <div className="bd-page">
        <Spinner locale={speak.locale} block />
        <p className="sb-muted">{speak(texts["try.checking"])}</p>
      </div>
    );
  }
  return (
    <div className="bd-page bt-page">
      <p className="sb-muted">{speak(texts["try.intro"])}</p>
      {changed && (
        <Banner tone="warning" locale={speak.locale} live="polite" title={speak(texts["try.changed"])}>
          {standing === "judged" && (
            <Button small onClick={begin}>
              {speak(texts["try.restart"])}
            </Button>
          )}
        </Banner>
      )}
      <Try key={started.number} definition={started.definition} onRestart={begin} />
    </div>
  );
}

function Try({ definition, onRestart }: { definition: NoticeDefinition; onRestart(): void }) {
  const speak = useSpeak();
  const walking = useWalk(definition);
  const { world, walk, ready, canGoBack, back } = walking;
  const [current, setCurrent] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const setting = useMemo<WalkSetting>(
    () => ({
      ...walking,
      nameOf(id) {
        const facts = walk.applications.find((one) => one.facts.id === id)?.facts;
        const pointer = definition.tracks.find(({ id: track }) => track === facts?.track)?.name;
        const name = pointer === undefined ? undefined : readPointer(facts?.answers, pointer);
        return speak(texts["start.name"], { number: id.slice("walk-".length), name: typeof name === "string" && name !== "" ? name : (facts?.applicant.name ?? "") });
      },
      organisations: (level) => Promise.resolve(world.organisations.filter((one) => one.level === level).map(({ code, name }) => ({ code, name }))),
      announce: (text, params) => setSaid(say(text, speak.locale, params)),
    }),
    [walking, walk, world, definition, speak],
  );
  const application = walk.applications.find(({ facts }) => facts.id === current) ?? walk.applications[0];
  if (!ready) return <Spinner locale={speak.locale} block />;
  return (
    <ClausesContext value={definition.clauses}>
      <WalkContext value={setting}>
        <div className="bt-line">
          <Button small disabled={!canGoBack} onClick={back}>
            {speak(texts["try.back"])}
          </Button>
          <Button small onClick={onRestart}>
            {speak(texts["try.restart"])}
          </Button>
        </div>
        <p className="sb-hidden" role="status">
          {said}
        </p>
        <div className="bt-columns">
          <div className="bt-column">
            <TryStart current={application?.facts.id ?? null} onCurrent={setCurrent} />
            <TryClock />
            <TryWaivers />
            <TryQuotas />
          </div>
          <div className="bt-column">
            {application && <TryApplication application={application} />}
            <TryTables />
            <TryReviews />
          </div>
        </div>
      </WalkContext>
    </ClausesContext>
  );
}
