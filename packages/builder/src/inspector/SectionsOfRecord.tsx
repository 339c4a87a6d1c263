import { readPointer } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { sectionOfPath } from "../shell/section-of-path.ts";
import { sections as builderSections } from "../shell/sections.ts";
import { ExpressionPart } from "../conditions/ExpressionPart.tsx";
import { PasteRows } from "../registers/PasteRows.tsx";
import type { Section } from "./meta-form.ts";
import { labelOf } from "./meta-form.ts";
import { OrderedReferences } from "./OrderedReferences.tsx";
import { ThingList } from "./ThingList.tsx";
import { ValuesPart } from "./ValuesPart.tsx";

/** What stands beside the form of a record: its lists and maps, values by names, conditions. What has a section of its own is edited there. */
export function SectionsOfRecord({ sections, path }: { sections: readonly Section[]; path: string }) {
  const here = sectionOfPath(path);
  return sections
    .filter(({ path: part }) => sectionOfPath(part) === here || !builderSections.some(({ id }) => id === sectionOfPath(part)))
    .map((section) => <Part key={section.path} {...section} />);
}

function Part({ path, node }: Section) {
  const speak = useSpeak();
  const there = useDefinition((definition) => readPointer(definition, path) !== undefined);
  const name = speak(labelOf(node, path));
  switch (node.kind) {
    case "list":
    case "map":
      return (
        <>
          <ThingList path={path} heading={3} />
          {/^\/registers\/[^/]+\/rows$/.test(path) && <PasteRows path={path} />}
        </>
      );
    case "values":
      return <ValuesPart path={path} node={node} />;
    case "references":
      return <OrderedReferences path={path} node={node} />;
    case "expression":
      return <ExpressionPart path={path} label={name} />;
    default:
      return there ? <p className="sb-muted sb-small">{speak(texts["inspector.elsewhere"], { what: name })}</p> : null;
  }
}
