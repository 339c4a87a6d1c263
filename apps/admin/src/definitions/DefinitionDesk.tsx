import { type Draft, Problem, routes } from "@shenbao/contract";
import { Banner, Button, StateTag } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { Menu } from "../layout/Menu.tsx";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { Tabs } from "../pages/Tabs.tsx";
import { FindingsPanel } from "./FindingsPanel.tsx";
import { JsonEditor, type EditorMark, type JsonEditorHandle } from "./JsonEditor.tsx";
import { PersonasPanel } from "./PersonasPanel.tsx";
import { placeOfPointer } from "./place-of-pointer.ts";
import { PublishButton } from "./PublishButton.tsx";
import { parseDefinition } from "./read-definition-file.ts";
import { useCheck } from "./use-check.ts";
import { VersionsPanel } from "./VersionsPanel.tsx";

const pretty = (draft: Draft) => JSON.stringify(draft.definition, null, 2);
type Panel = "findings" | "personas" | "versions";

/** The desk of a definition: its JSON, and beside it what the engine finds, what becomes of the personas, and the versions. */
export function DefinitionDesk({ draft: loaded, onReload }: { draft: Draft; onReload(): Promise<Draft | undefined> }) {
  const t = useText();
  const notify = useNotify();
  const [draft, setDraft] = useState(loaded);
  const [text, setText] = useState(() => pretty(loaded));
  const [panel, setPanel] = useState<Panel>("findings");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const editor = useRef<JsonEditorHandle>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const checked = useCheck(text);
  const dirty = text !== pretty(draft);
  const findings = checked.check?.findings ?? [];
  const marks = useMemo(
    () => findings.map((finding): EditorMark => ({ ...placeOfPointer(text, finding.path), severity: finding.severity, message: t.of(finding.message) })),
    [findings, text, t],
  );
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
  const take = (next: Draft) => {
    setDraft(next);
    setText(pretty(next));
  };
  const save = async (revision = draft.revision) => {
    const read = parseDefinition(text);
    if ("broken" in read) return setPanel("findings");
    setBusy(true);
    setError(null);
    try {
      take(await api.call(routes.saveDraft, { params: { id: draft.id }, body: read.definition, revision }));
      notify(t("definitions.saved"), { type: "success" });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const saveOver = async () => {
    const there = await api.call(routes.getDraft, { params: { id: draft.id } });
    await save(there.revision);
  };
  const stale = error instanceof Problem && error.code === "stale";
  const exportAddress = (as: "file" | "folder") => api.href(routes.exportDefinition, { params: { id: draft.id }, query: { as } });
  const tabs: { id: Panel; title: string }[] = [
    { id: "findings", title: checked.broken !== null ? t("definitions.findings") : t("definitions.findingsCount", { count: findings.length }) },
    { id: "personas", title: t("definitions.personas") },
    { id: "versions", title: t("definitions.versions") },
  ];
  return (
    <Page
      title={t.of(draft.title)}
      back={{ to: `/definitions/${draft.id}/build`, title: say(texts["builder.back"], t.locale) }}
      heading={
        <>
          {t.of(draft.title)}{" "}
          <StateTag
            title={
              draft.publishedVersion === null ? t("definitions.draft") : t(draft.changed ? "definitions.changed" : "definitions.published", { version: draft.publishedVersion })
            }
            tone={draft.publishedVersion === null ? "neutral" : draft.changed ? "attention" : "success"}
          />
        </>
      }
      note={<code>{draft.noticeId}</code>}
      actions={
        <>
          <Menu label={t("definitions.files")} className="sb-button sb-button-secondary">
            <button type="button" onClick={() => fileInput.current?.click()}>
              {t("definitions.load")}
            </button>
            <a href={exportAddress("file")} download>
              {t("definitions.exportFile")}
            </a>
            <a href={exportAddress("folder")} download>
              {t("definitions.exportFolder")}
            </a>
          </Menu>
          <Button busy={busy} disabled={!dirty || checked.broken !== null} onClick={() => void save()}>
            {t("action.save")}
          </Button>
          <PublishButton
            draft={draft}
            dirty={dirty}
            publishable={checked.check?.publishable === true && !checked.busy}
            onPublished={async () => {
              const next = await onReload();
              if (next) take(next);
              setPanel("versions");
            }}
          />
        </>
      }
    >
      <input
        ref={fileInput}
        type="file"
        accept="application/json,.json"
        className="sb-hidden"
        tabIndex={-1}
        aria-label={t("definitions.load")}
        onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
      />
      <div className="sb-stack">
        {error !== null &&
          (stale ? (
            <Banner tone="error" locale={t.locale} live="assertive" title={t("definitions.stale")}>
              <p>{t("definitions.staleText")}</p>
              <span className="sb-buttons">
                <Button small onClick={() => void saveOver()}>
                  {t("definitions.keepMine")}
                </Button>
                <Button
                  small
                  onClick={() =>
                    void onReload().then((next) => {
                      if (next) take(next);
                      setError(null);
                    })
                  }
                >
                  {t("definitions.takeTheirs")}
                </Button>
              </span>
            </Banner>
          ) : (
            <Failure error={error} />
          ))}
        <div className="ad-desk ad-desk-definition">
          <div className="ad-desk-form">
            <JsonEditor ref={editor} text={text} label={t("definitions.editor")} marks={marks} onChange={setText} />
            <p role="status" className="sb-muted sb-small">
              {t(dirty ? "definitions.unsaved" : "definitions.allSaved")}
            </p>
          </div>
          <div className="ad-desk-side">
            <Tabs<Panel> label={t("definitions.parts")} tabs={tabs} current={panel} onChange={setPanel}>
              {panel === "findings" && (
                <FindingsPanel
                  checked={checked}
                  text={text}
                  onGo={(pointer) => {
                    const { from, to } = placeOfPointer(text, pointer);
                    editor.current?.go(from, to);
                  }}
                />
              )}
              {panel === "personas" && <PersonasPanel checked={checked} />}
              {panel === "versions" && <VersionsPanel id={draft.id} />}
            </Tabs>
          </div>
        </div>
      </div>
    </Page>
  );
}
