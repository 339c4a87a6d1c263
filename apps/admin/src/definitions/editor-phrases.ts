import type { Speaker } from "../language/use-text.ts";

/** The editor's own words, by its (CodeMirror's) English ones. */
export function editorPhrases(t: Speaker): Record<string, string> {
  return {
    Find: t("editor.find"),
    Replace: t("editor.replace"),
    next: t("editor.next"),
    previous: t("editor.previous"),
    all: t("editor.all"),
    "match case": t("editor.case"),
    "by word": t("editor.word"),
    regexp: t("editor.pattern"),
    replace: t("editor.replace"),
    "replace all": t("editor.replaceAll"),
    close: t("action.close"),
    "Go to line": t("editor.line"),
    go: t("editor.go"),
    "Fold line": t("editor.fold"),
    "Unfold line": t("editor.unfold"),
    "folded code": t("editor.folded"),
    unfold: t("editor.unfold"),
    Completions: t("editor.completions"),
    Diagnostics: t("definitions.findings"),
    "No diagnostics": t("definitions.noFindings"),
    "current match": t("editor.match"),
    "on line": t("editor.onLine"),
    "replaced match on line $": t("editor.replacedOne"),
    "replaced $ matches": t("editor.replacedAll"),
  };
}
