import { builderTexts as texts } from "@shenbao/texts/builder";
import { useEffect, useRef } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { usePersonaOutcomes, useProblems } from "../problems/problems-context.ts";
import { useBuilderServices } from "../services/builder-services.ts";
import { homeOf } from "./home-of.ts";
import { sections, type SectionId } from "./sections.ts";

export interface SectionNavProps {
  current: SectionId;
  onGo(section: SectionId): void;
}

/** The parts of the notice; each says how many problems it has. */
export function SectionNav({ current, onGo }: SectionNavProps) {
  const speak = useSpeak();
  const { findings } = useProblems();
  const failing = usePersonaOutcomes().runs.filter(({ passed }) => !passed).length;
  const services = useBuilderServices();
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <nav className="bd-nav" aria-label={speak(texts["parts.label"])}>
      <ul>
        {sections.map(({ id, title, offered, Count }) => {
          if (offered && !offered(services)) return null;
          const found = findings.filter(({ path }) => homeOf(path) === id).length;
          const count = id === "personas" ? found + failing : found;
          return (
            <li key={id}>
              <button type="button" ref={id === current ? here : null} aria-current={id === current ? "page" : undefined} onClick={() => onGo(id)}>
                {speak(title)}
                {Count && <Count />}
                {count > 0 && (
                  <span className="bd-count">
                    <span aria-hidden="true">{count}</span>
                    <span className="sb-hidden">{speak(texts["section.problems"], { count })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
