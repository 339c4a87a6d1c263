import { ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { Spinner } from "@shenbao/renderer";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useContext, useMemo, useRef, useState } from "react";
import { useDocument } from "../../document/document-context.ts";
import { shareUnchanged } from "../../document/share-unchanged.ts";
import { useDefinition } from "../../document/use-definition.ts";
import { LevelsContext } from "../../inspector/levels-context.ts";
import { useRemoval } from "../../inspector/use-removal.tsx";
import { useSpeak } from "../../language/locale-context.ts";
import { useProblems } from "../../problems/problems-context.ts";
import { useSelection } from "../../selection/selection.ts";
import { conditionWords } from "../condition-words.ts";
import { addAction, addState, entitle, leadTo, type Made } from "../workflow-commands.ts";
import { diagramModel, type DiagramModel } from "./diagram-model.ts";
import { DiagramCanvas, type DiagramEditing } from "./DiagramCanvas.tsx";
import { DiagramPrint } from "./DiagramPrint.tsx";
import { DiagramTools } from "./DiagramTools.tsx";
import { placeProblems } from "./place-problems.ts";
import { SelectionTools } from "./SelectionTools.tsx";
import { useLayout } from "./use-layout.ts";

/** The workflow as a diagram that is edited in its place. */
export function WorkflowDiagram() {
  return (
    <ReactFlowProvider>
      <EditedDiagram />
    </ReactFlowProvider>
  );
}

/** The diagram's model; what the definition says elsewhere leaves it the same. */
export function useDiagramModel(): DiagramModel {
  const { locale } = useSpeak();
  const workflow = useDefinition((definition) => definition.workflow);
  const roles = useDefinition((definition) => definition.roles);
  const deadlines = useDefinition((definition) => definition.deadlines);
  const quotas = useDefinition((definition) => definition.quotas);
  const forms = useDefinition((definition) => definition.forms);
  const document = useDocument();
  const kept = useRef<DiagramModel | null>(null);
  // What says the same stays the same object: of two hundred boxes one edit changes one.
  return useMemo(() => {
    const made = diagramModel({ ...document.definition, workflow, roles, deadlines, quotas, forms }, locale, (action, index) =>
      conditionWords(document.definition, action, index, locale),
    );
    return (kept.current = shareUnchanged(kept.current, made));
  }, [document, workflow, roles, deadlines, quotas, forms, locale]);
}

function EditedDiagram() {
  const speak = useSpeak();
  const document = useDocument();
  const levels = useContext(LevelsContext);
  const [selection, select] = useSelection();
  const { findings } = useProblems();
  const { remove, dialog } = useRemoval();
  const model = useDiagramModel();
  const { layout, failed } = useLayout(model);
  const problems = useMemo(() => placeProblems(findings, speak.locale), [findings, speak.locale]);
  const [role, setRole] = useState<string | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const [wide, setWide] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [said, setSaid] = useState("");
  const flow = useReactFlow();
  const holder = useRef<HTMLDivElement>(null);

  const edits = useMemo(() => {
    const context = () => ({ definition: document.definition, locale: speak.locale, levels });
    const titleOf = (id: string) => document.definition.workflow.states[id]?.title[speak.locale] ?? id;
    const make = ({ command, path }: Made, key: string) => {
      document.apply(command);
      select({ path });
      setNaming(key);
    };
    return {
      addState() {
        const made = addState(context());
        setSaid(speak(texts["diagram.stateAdded"]));
        make(made, made.path.slice(made.path.lastIndexOf("/") + 1));
      },
      connect(from: string, to: string) {
        const index = document.definition.workflow.actions.length;
        setSaid(speak(texts["diagram.actionAdded"], { from: titleOf(from), to: titleOf(to) }));
        make(addAction(from, to, context()), `${index}:${from}`);
      },
      leadTo(path: string, to: string) {
        const action = document.definition.workflow.actions[Number(path.slice(path.lastIndexOf("/") + 1))];
        if (!action || action.to === to) return;
        document.apply(leadTo(path, to, document.definition));
        setSaid(speak(texts["diagram.retargeted"], { action: action.title[speak.locale], to: titleOf(to) }));
      },
      entitle: (path: string, title: string) => document.apply(entitle(path, title, context())),
    };
  }, [document, levels, select, speak]);
  const editing = useMemo<DiagramEditing>(() => ({ ...edits, select: (path) => select({ path }), remove }), [edits, select, remove]);

  const selected = selection?.path ?? null;
  const keyOf = (path: string) => model.states.find((state) => state.path === path)?.id ?? model.actions.find((action) => action.path === path)?.key ?? null;
  return (
    <div className="bw-diagram" ref={holder} data-wide={wide || undefined} onKeyDown={(event) => event.key === "Escape" && wide && setWide(false)}>
      <DiagramTools
        role={role}
        onRole={setRole}
        onAddState={edits.addState}
        onZoom={(by) => void (by > 1 ? flow.zoomIn() : flow.zoomOut())}
        onFit={() => void flow.fitView({ padding: 0.04 })}
        wide={wide}
        onWide={() => setWide(!wide)}
        onPrint={() => setPrinting(true)}
      />
      <SelectionTools model={model} selected={selected} onRename={(path) => setNaming(keyOf(path))} onRemove={remove} onConnect={edits.connect} onLead={edits.leadTo} />
      {failed && <p className="bw-failed">{speak(texts["diagram.failed"])}</p>}
      {layout ? (
        <DiagramCanvas model={model} layout={layout} selected={selected} role={role} problems={problems} naming={naming} onNaming={setNaming} editing={editing} />
      ) : (
        <div className="bw-canvas bw-waiting">{!failed && <Spinner locale={speak.locale} block />}</div>
      )}
      <p className="bw-keys sb-small sb-muted">{speak(texts["diagram.keys"])}</p>
      <p className="sb-hidden" role="status">
        {said}
      </p>
      {dialog}
      {printing && layout && <DiagramPrint model={model} layout={layout} role={role} onDone={() => setPrinting(false)} />}
    </div>
  );
}
