import { walkHandIn, walkTables } from "@shenbao/engine/walk";
import { Button } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

/** The tables that hold applications of the walk: each is handed in as a whole. */
export function TryTables() {
  const speak = useSpeak();
  const id = useId();
  const { world, walk, step, nameOf } = useWalking();
  const { definition, organisations } = world;
  const [scans, setScans] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const tables = walkTables(world, walk);
  if (tables.length === 0) return null;
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["tables.title"])}</h2>
      {refusal && <RefusalNote refusal={refusal} definition={definition} track="" />}
      <ul className="bt-tables">
        {tables.map(({ table, organisation, rows, handedIn }) => {
          const shape = definition.tables[table];
          const key = `${table} ${organisation}`;
          const keeper = organisations.find(({ code }) => code === organisation);
          if (!shape) return null;
          const title = speak(shape.title);
          return (
            <li key={key}>
              <strong>{speak(texts["tables.of"], { table: title, organisation: keeper ? speak(keeper.name) : organisation })}</strong>
              {handedIn ? (
                <p className="sb-muted">{speak(texts["tables.done"])}</p>
              ) : (
                <>
                  <p>{speak(texts["tables.rows"], { count: rows.length, names: rows.map(({ facts }) => nameOf(facts.id)).join(speak.locale === "zh-CN" ? "、" : ", ") })}</p>
                  <div className="bt-line">
                    {shape.handIn.scan && (
                      <label className="bt-check">
                        <input
                          type="checkbox"
                          checked={scans.includes(key)}
                          onChange={({ target }) => setScans(target.checked ? [...scans, key] : scans.filter((one) => one !== key))}
                        />
                        <span>{speak(texts["tables.scan"])}</span>
                      </label>
                    )}
                    <Button small kind="primary" onClick={() => setRefusal(step((inWorld, now) => walkHandIn(inWorld, now, table, organisation, scans.includes(key))))}>
                      {speak(texts["tables.handIn"], { table: title })}
                    </Button>
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
