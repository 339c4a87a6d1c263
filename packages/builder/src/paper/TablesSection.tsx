import { useId } from "react";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { TableCard } from "./TableCard.tsx";
import "../workflow/workflow.css";
import "./paper.css";

/** The summary tables of the notice, each with its head as it is printed. */
export function TablesSection() {
  const speak = useSpeak();
  const title = useId();
  const ids = useDefinition(({ tables }) => Object.keys(tables), sameItems);
  return (
    <div className="bd-page">
      <section className="bd-card" aria-labelledby={title}>
        <h2 id={title}>{speak(texts["tables.title"])}</h2>
        <p className="sb-muted">{speak(texts[ids.length === 0 ? "tables.none" : "tables.intro"])}</p>
        <details open={ids.length === 0}>
          <summary>{speak(texts["list.order"])}</summary>
          <ThingList path="/tables" />
        </details>
      </section>
      {ids.map((id) => (
        <TableCard key={id} id={id} />
      ))}
    </div>
  );
}
