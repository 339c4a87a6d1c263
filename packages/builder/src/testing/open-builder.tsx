import type { NoticeDefinition } from "@shenbao/engine";
import { createRoot } from "react-dom/client";
import "@shenbao/renderer/theme/tokens.css";
import "@shenbao/renderer/theme/components.css";
import { DefinitionDocument } from "../document/definition-document.ts";
import { Builder, type BuilderProps } from "../shell/Builder.tsx";
import type { BuilderPlace } from "../shell/go-context.ts";

/** A builder on the page of a test. */
export interface OpenedBuilder {
  document: DefinitionDocument;
  /** Where one is, as the page's address would say. */
  place(): BuilderPlace;
  go(place: BuilderPlace): void;
  close(): void;
}

/** Opens the builder the way the admin app does: the place is kept by the caller and given back. */
export function openBuilder(definition: NoticeDefinition, place: BuilderPlace = { section: "notice", path: null }, props: Partial<BuilderProps> = {}): OpenedBuilder {
  const holder = window.document.createElement("main");
  holder.style.cssText = "display: flex; height: 860px";
  window.document.body.append(holder);
  window.document.documentElement.lang = "zh-CN";
  const root = createRoot(holder);
  const document = new DefinitionDocument(definition);
  let here = place;
  const draw = () =>
    root.render(
      <Builder
        document={document}
        locale="zh-CN"
        place={here}
        onPlace={(next) => {
          here = next;
          draw();
        }}
        levels={[]}
        heading={<h1>搭建</h1>}
        status={null}
        actions={null}
        {...props}
      />,
    );
  draw();
  return {
    document,
    place: () => here,
    go(next) {
      here = next;
      draw();
    },
    close() {
      root.unmount();
      holder.remove();
    },
  };
}
