import { useNavigate } from "react-router-dom";
import { tellViewer } from "../evidence/use-viewing.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { panelsOf } from "./ApplicationPanels.tsx";
import type { Desk, PanelId } from "./desk.ts";
import type { Neighbourhood } from "./use-neighbours.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface DeskKeys {
  desk: Desk;
  neighbours: Neighbourhood;
  /** The action by which it goes back with reasons. */
  returning: string | undefined;
  onPanel(panel: PanelId): void;
  onAct(action: string): void;
  onHelp(): void;
}

/** Moves the focus to the next (or previous) place at which a reason can be written down. */
function walkPins(step: 1 | -1): void {
  const pins = [...document.querySelectorAll<HTMLElement>(".ad-pin")].filter((pin) => pin.offsetParent !== null);
  if (pins.length === 0) return;
  const at = pins.indexOf(document.activeElement as HTMLElement);
  const next = pins[at < 0 ? (step === 1 ? 0 : pins.length - 1) : (at + step + pins.length) % pins.length];
  next?.scrollIntoView({ block: "center" });
  next?.focus({ preventScroll: true });
}

/** The keys of an application's page: all that can be done with the mouse. */
export function useDeskKeys({ desk, neighbours, returning, onPanel, onAct, onHelp }: DeskKeys): void {
  const navigate = useNavigate();
  const { base } = useNotice();
  const there = panelsOf(desk);
  const panel = (id: PanelId) => () => (id === "form" || there.includes(id)) && onPanel(id);
  const possible = desk.application.actions.filter((action) => action.possible).slice(0, 9);
  useShortcuts({
    j: () => void neighbours.next?.(),
    k: () => void neighbours.previous?.(),
    u: () => void navigate(`${base}/applications`),
    f: panel("form"),
    e: panel("evidence"),
    t: panel("tickets"),
    d: panel("changes"),
    c: panel("work"),
    o: panel("opinions"),
    g: panel("same"),
    h: panel("events"),
    n: () => walkPins(1),
    b: () => walkPins(-1),
    "]": () => tellViewer("next-file"),
    "[": () => tellViewer("previous-file"),
    "+": () => tellViewer("in"),
    "=": () => tellViewer("in"),
    "-": () => tellViewer("out"),
    "0": () => tellViewer("fit"),
    w: () => tellViewer("turn"),
    ".": () => tellViewer("next-page"),
    ",": () => tellViewer("previous-page"),
    "/": () => tellViewer("search"),
    r: () => returning !== undefined && onAct(returning),
    ...Object.fromEntries(possible.map(({ id }, index) => [String(index + 1), () => onAct(id)])),
    "?": onHelp,
  });
}
