import type { Application, FileInfo } from "@shenbao/contract";
import { focusField } from "@shenbao/renderer";
import { useCallback } from "react";
import type { PanelId } from "./desk.ts";
import { useWide } from "./use-wide.ts";

const tries = 20;
const between = 50;

/** Brings a place into sight: of the form, which may have to be shown first, or a file among the evidence. */
export function useGoTo(application: Application, onPanel: (panel: PanelId) => void, onFile: (file: FileInfo) => void): (at: string) => void {
  const wide = useWide();
  return useCallback(
    (at: string) => {
      const [item, id] = at.startsWith("evidence:") ? at.slice("evidence:".length).split("/") : [];
      const file = item === undefined ? undefined : (application.evidence[item] ?? []).find((one) => id === undefined || one.id === id);
      if (item !== undefined) onPanel("evidence");
      else if (!wide) onPanel("form");
      if (file) onFile(file);
      // The panel has to be drawn first.
      let left = tries;
      const timer = setInterval(() => {
        left -= 1;
        if (focusField(at) || left === 0) clearInterval(timer);
      }, between);
    },
    [application.evidence, onPanel, onFile, wide],
  );
}
