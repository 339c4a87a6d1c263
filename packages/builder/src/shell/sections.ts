import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";

/** The parts that a definition is edited in, in the order of the navigation. */
export type SectionId = "notice" | "forms" | "rules" | "workflow" | "tables" | "reviews" | "texts" | "clauses" | "try" | "personas";

/** A part of the builder. Its component takes no props and fills the middle: it reads useDocument, useDefinition, useSelection, useGo. */
export interface BuilderSection {
  id: SectionId;
  title: Text;
  Section: LazyExoticComponent<ComponentType>;
}

const section = (id: SectionId, load: () => Promise<ComponentType>): BuilderSection => ({
  id,
  title: texts[`section.${id}`],
  Section: lazy(async () => ({ default: await load() })),
});

/** A section that is lists and records alone. */
const things = (id: SectionId, ...paths: string[]) => section(id, async () => (await import("../things/things-section.tsx")).thingsSection(paths));

/** What the navigation offers. A section that is not made yet is not in the list. */
export const sections: readonly BuilderSection[] = [
  section("notice", async () => (await import("../notice/NoticeSection.tsx")).NoticeSection),
  section("forms", async () => (await import("../form/FormsSection.tsx")).FormsSection),
  things("workflow", "/workflow/states", "/workflow/actions", "/workflow", "/roles", "/deadlines", "/quotas"),
  things("tables", "/tables"),
  things("reviews", "/reviews"),
  things("texts", "/publication", "/publication/columns"),
  things("clauses", "/clauses"),
];
