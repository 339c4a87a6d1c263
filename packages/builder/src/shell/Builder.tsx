import { Spinner } from "@shenbao/renderer";
import { say, type Locale } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { BuilderProvider } from "../BuilderProvider.tsx";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { Inspector } from "../inspector/Inspector.tsx";
import { LevelsContext } from "../inspector/levels-context.ts";
import type { Level } from "../inspector/choices-of.ts";
import type { Selection } from "../selection/selection.ts";
import { BuilderServicesContext, type BuilderServices } from "../services/builder-services.ts";
import { ProblemsContext, useProblemsStore } from "../problems/problems-context.ts";
import { ProblemsPanel } from "../problems/ProblemsPanel.tsx";
import { GoContext, type BuilderPlace, type Go } from "./go-context.ts";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { sectionOfPath } from "./section-of-path.ts";
import { SectionNav } from "./SectionNav.tsx";
import { sections } from "./sections.ts";
import { useHistoryKeys } from "./use-history-keys.ts";
import "./shell.css";

export interface BuilderProps {
  document: DefinitionDocument;
  locale: Locale;
  /** Where one is; kept by the page, in its address. A section that is not there stands for the first. */
  place: BuilderPlace;
  onPlace(place: BuilderPlace): void;
  /** The levels of organisations that the platform knows. */
  levels: readonly Level[];
  /** In the top line: the notice's name and what leads away; whether all is saved; publishing and the rest. */
  heading: ReactNode;
  status: ReactNode;
  actions: ReactNode;
  /** The same object as long as nothing of it changes. */
  services?: BuilderServices;
}

const noServices: BuilderServices = {};

/** The builder: the parts of a notice at the left, one of them in the middle, what is selected at the right, the problems below. */
export function Builder({ document, locale, place, onPlace, levels, heading, status, actions, services = noServices }: BuilderProps) {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef({ place, onPlace });
  latest.current = { place, onPlace };
  const [wanted, setWanted] = useState<string | null>(null);
  const problems = useProblemsStore(document);
  useHistoryKeys(root, document);
  const current = sections.find(({ id, offered }) => id === place.section && (!offered || offered(services))) ?? sections[0];
  const select = useCallback((selection: Selection) => {
    const { place: before, onPlace: move } = latest.current;
    if (before.path !== (selection?.path ?? null)) move({ section: before.section, path: selection?.path ?? null });
  }, []);
  const go = useCallback<Go>((path, section = sectionOfPath(path)) => {
    const { place: before, onPlace: move } = latest.current;
    if (before.path !== path || before.section !== section) move({ section, path });
    setWanted(path);
  }, []);
  const arrived = useCallback(() => setWanted(null), []);
  const going = useMemo(() => ({ go, wanted, arrived }), [go, wanted, arrived]);
  const selection = useMemo(() => (place.path === null ? null : { path: place.path }), [place.path]);
  if (!current) return null;
  const { Section } = current;
  return (
    <BuilderProvider document={document} locale={locale} selection={selection} onSelect={select}>
      <GoContext value={going}>
        <BuilderServicesContext value={services}>
          <LevelsContext value={levels}>
            <ProblemsContext value={problems}>
              <div className="bd" ref={root} data-selected={selection !== null}>
                <header className="bd-top">
                  <div className="bd-heading">{heading}</div>
                  <HistoryButtons />
                  <div className="bd-status">{status}</div>
                  <div className="bd-actions">{actions}</div>
                </header>
                <SectionNav current={current.id} onGo={(section) => onPlace({ section, path: null })} />
                <section className="bd-middle" aria-label={say(current.title, locale)} tabIndex={-1}>
                  <Suspense fallback={<Spinner locale={locale} block />}>
                    <Section key={current.id} />
                  </Suspense>
                </section>
                <aside className="bd-side" aria-label={say(texts["inspector.label"], locale)}>
                  <Inspector section={say(current.title, locale)} />
                </aside>
                <ProblemsPanel />
              </div>
            </ProblemsContext>
          </LevelsContext>
        </BuilderServicesContext>
      </GoContext>
    </BuilderProvider>
  );
}
