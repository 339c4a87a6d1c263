import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { ConfirmCount } from "../confirm/ConfirmCount.tsx";
import type { BuilderServices } from "../services/builder-services.ts";

/** The parts that a definition is edited in, in the order of the navigation. */
export type SectionId = "notice" | "confirm" | "forms" | "rules" | "workflow" | "tables" | "reviews" | "messages" | "texts" | "clauses" | "try" | "personas";

/** A part of the builder. Its component takes no props and fills the middle: it reads useDocument, useDefinition, useSelection, useGo. */
export interface BuilderSection {
  id: SectionId;
  title: Text;
  Section: LazyExoticComponent<ComponentType>;
  /** Whether the navigation offers it; always, where absent. */
  offered?(services: BuilderServices): boolean;
  /** What its entry counts beside its problems. */
  Count?: ComponentType;
}

const section = (id: SectionId, load: () => Promise<ComponentType>): BuilderSection => ({
  id,
  title: texts[`section.${id}`],
  Section: lazy(async () => ({ default: await load() })),
});

/** What the navigation offers. A section that is not made yet is not in the list. */
export const sections: readonly BuilderSection[] = [
  section("notice", async () => (await import("../notice/NoticeSection.tsx")).NoticeSection),
  {
    ...section("confirm", async () => (await import("../confirm/ConfirmSection.tsx")).ConfirmSection),
    offered: ({ confirmations }) => confirmations !== undefined,
    Count: ConfirmCount,
  },
  section("forms", async () => (await import("../form/FormsSection.tsx")).FormsSection),
  section("rules", async () => (await import("../rules/RulesSection.tsx")).RulesSection),
  section("workflow", async () => (await import("../workflow/WorkflowSection.tsx")).WorkflowSection),
  section("tables", async () => (await import("../paper/TablesSection.tsx")).TablesSection),
  section("reviews", async () => (await import("../paper/ReviewsSection.tsx")).ReviewsSection),
  section("messages", async () => (await import("../messages/MessagesSection.tsx")).MessagesSection),
  section("texts", async () => (await import("../paper/PrintSection.tsx")).PrintSection),
  section("clauses", async () => (await import("../clauses/ClausesSection.tsx")).ClausesSection),
  section("try", async () => (await import("../try/TrySection.tsx")).TrySection),
  section("personas", async () => (await import("../personas/PersonasSection.tsx")).PersonasSection),
];
