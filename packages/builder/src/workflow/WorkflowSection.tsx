import { Button } from "@shenbao/renderer";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useState } from "react";
import { ThingCard } from "../things/ThingCard.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { DeadlineLine, QuotaCards, RoleCards } from "./limits/LimitCards.tsx";
import { WorkflowDiagram } from "./diagram/WorkflowDiagram.tsx";
import { WorkflowList } from "./WorkflowList.tsx";
import "./workflow.css";

/** The workflow: states and actions as a diagram or in words; below, who acts, by when, and how many. */
export function WorkflowSection() {
  const speak = useSpeak();
  const [view, setView] = useState<"diagram" | "list">(() => (matchMedia("(max-width: 859px)").matches ? "list" : "diagram"));
  return (
    <div className="bd-page">
      <div className="bw-views" role="group" aria-label={speak(texts["view.label"])}>
        {(["diagram", "list"] as const).map((one) => (
          <Button key={one} small aria-pressed={view === one} onClick={() => setView(one)}>
            {speak(texts[`view.${one}`])}
          </Button>
        ))}
      </div>
      {view === "diagram" ? (
        <section className="bd-card">
          <WorkflowDiagram />
        </section>
      ) : (
        <WorkflowList />
      )}
      <DeadlineLine />
      <QuotaCards />
      <RoleCards />
      <ThingCard path="/workflow" />
      <ThingCard path="/limits" />
      <ThingCard path="/registers" />
    </div>
  );
}
