import { json } from "@codemirror/lang-json";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { basicSetup } from "codemirror";
import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { useText } from "../language/use-text.ts";
import { cspNonce } from "../look/csp-nonce.ts";
import { editorPhrases } from "./editor-phrases.ts";

export interface EditorMark {
  from: number;
  to: number;
  severity: "error" | "warning";
  message: string;
}
export interface JsonEditorHandle {
  /** Scrolls to a place, selects it and takes the focus. */
  go(from: number, to: number): void;
}
export interface JsonEditorProps {
  /** The text to begin with; afterwards the editor's own is the truth, unless this changes to something else. */
  text: string;
  label: string;
  marks: EditorMark[];
  onChange(text: string): void;
  ref?: Ref<JsonEditorHandle>;
}

/** A code editor for JSON. Its styles carry the page's nonce, so that the strict content-security policy holds. */
export function JsonEditor({ text, label, marks, onChange, ref }: JsonEditorProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const language = useRef(new Compartment());
  const words = useRef({ label, phrases: editorPhrases(t) });
  words.current = { label, phrases: editorPhrases(t) };
  useEffect(() => {
    if (!box.current) return;
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: "",
        extensions: [
          basicSetup,
          json(),
          lintGutter(),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(cspNonce()),
          language.current.of([EditorState.phrases.of(words.current.phrases), EditorView.contentAttributes.of({ "aria-label": words.current.label, tabindex: "0" })]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) change.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    const { phrases } = words.current;
    view.current?.dispatch({ effects: language.current.reconfigure([EditorState.phrases.of(phrases), EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" })]) });
  }, [label, t]);
  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== text) editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const length = editor.state.doc.length;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        marks.map((mark) => ({ ...mark, from: Math.min(mark.from, length), to: Math.min(mark.to, length) })),
      ),
    );
  }, [marks]);
  useImperativeHandle(ref, () => ({
    go(from, to) {
      const editor = view.current;
      if (!editor) return;
      const length = editor.state.doc.length;
      const anchor = Math.min(from, length);
      editor.dispatch({ selection: { anchor, head: Math.min(to, length) }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      editor.focus();
    },
  }));
  return <div ref={box} className="ad-editor" />;
}
