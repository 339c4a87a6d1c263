import { useId } from "react";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { ThingCard } from "../things/ThingCard.tsx";
import { DocumentButton } from "./DocumentButton.tsx";
import { PrintCard } from "./PrintCard.tsx";
import { PrintPreview } from "./PrintPreview.tsx";
import { TemplateCard } from "./template/TemplateCard.tsx";
import "../workflow/workflow.css";
import "./paper.css";

/** What leaves the platform: the printed application and paper, the attachments of the notice, the publication. */
export function PrintSection() {
  return (
    <div className="bd-page">
      <PrintCard />
      <PrintPreview />
      <TemplateCards />
      <AttachmentsCard />
      <ThingCard path="/publication" />
      <ThingCard path="/publication/columns" />
    </div>
  );
}

/** A card for each form that is applied with. */
function TemplateCards() {
  const forms = useDefinition(({ tracks, forms: all }) => [...new Set(tracks.map(({ form }) => form))].filter((id) => all[id]), sameItems);
  return forms.map((id) => <TemplateCard key={id} id={id} />);
}

function AttachmentsCard() {
  const speak = useSpeak();
  const title = useId();
  const attachments = useDefinition((definition) => definition.attachments);
  return (
    <section className="bd-card" aria-labelledby={title}>
      <h2 id={title}>{speak(texts["attachments.title"])}</h2>
      <p className="sb-muted">{speak(texts["attachments.intro"])}</p>
      <ThingList path="/attachments" />
      <div className="sb-buttons">
        {attachments?.map(({ id, label, title: name, form, table }) => {
          const called = label ?? name;
          const said = (kind: "empty-form" | "empty-table") => ({
            "zh-CN": `${called["zh-CN"]} ${texts[`document.${kind}`]["zh-CN"]}`,
            en: `${called.en} ${texts[`document.${kind}`].en}`,
          });
          if (form !== undefined) return <DocumentButton key={id} of={{ kind: "empty-form", form }} title={said("empty-form")} />;
          return table === undefined ? null : <DocumentButton key={id} of={{ kind: "empty-table", table }} title={said("empty-table")} />;
        })}
      </div>
    </section>
  );
}
