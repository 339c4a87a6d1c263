import type { FormTemplate, Json } from "@shenbao/engine";
import { bestWritten, templateNames } from "@shenbao/engine/template";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useDocument } from "../../document/document-context.ts";
import { removePlace, setPlace } from "../../document/place-commands.ts";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useProblems } from "../../problems/problems-context.ts";
import { sentenceOf } from "../../problems/sentence-of.ts";
import { useBuilderServices } from "../../services/builder-services.ts";
import { useGo } from "../../shell/go-context.ts";
import { saveFile } from "../save-file.ts";
import { NameList } from "./NameList.tsx";
import { PlaceholderTable } from "./PlaceholderTable.tsx";
import { TemplateDrop } from "./TemplateDrop.tsx";
import { TryTemplate } from "./TryTemplate.tsx";
import "../paper.css";
import "./template.css";

/** The bureau's own Word form of an application form: uploaded, judged, tried, given back. Without a server to keep it, it is not there. */
export function TemplateCard({ id }: { id: string }) {
  const path = `/forms/${id}/print/template`;
  const document = useDocument();
  const speak = useSpeak();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  const { templates } = useBuilderServices();
  const { findings } = useProblems();
  const { wanted, arrived } = useGo();
  const form = useDefinition(({ forms }) => forms[id]);
  const year = useDefinition((definition) => definition.year);
  const [names, next] = useMemo(() => (form ? [templateNames(form, year), templateNames(form, year + 1)] : [[], []]), [form, year]);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  const show = (place: string) => {
    const row = card.current?.querySelector<HTMLElement>(`[data-placeholder="${CSS.escape(place)}"]`) ?? card.current?.querySelector<HTMLElement>("h2");
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  };
  // What a finding leads to is shown, and takes the focus.
  useLayoutEffect(() => {
    if (wanted === null || !(wanted === path || wanted.startsWith(`${path}/`))) return;
    show(wanted);
    arrived();
  }, [wanted, arrived, path]);

  if (!templates || !form) return null;
  const template = form.print?.template;
  const upload = async (file: File) => {
    setSending(file.name);
    setProblem(null);
    const outcome = await templates.upload(file, speak.locale);
    setSending(null);
    if ("problem" in outcome) return setProblem(outcome.problem);
    const value = outcome.template as unknown as Json;
    const { print } = document.definition.forms[id] ?? {};
    document.apply(print ? setPlace(path, value, texts["template.edit"]) : setPlace(`/forms/${id}/print`, { template: value }, texts["template.edit"]));
  };
  const download = async (of: FormTemplate) => {
    setProblem(null);
    try {
      saveFile(await templates.download(of, speak.locale));
    } catch (error) {
      setProblem(speak(texts["template.failed"], { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const first = names.find(({ names: rows }) => !rows);
  const wrong = findings.filter((finding) => finding.severity === "error" && finding.path.startsWith(`${path}/placeholders/`));
  const count = template?.placeholders.reduce((sum, { rows = [] }) => sum + 1 + rows.length, 0) ?? 0;
  return (
    <section className="bd-card bd-template" aria-labelledby={heading} ref={card}>
      <h2 id={heading} tabIndex={-1}>
        {speak(texts["template.title"], { form: form.title })}
      </h2>
      <p className="sb-muted">{speak(texts["template.intro"], { example: first ? `{${bestWritten([names], first)}}` : "{$number}" })}</p>
      {problem !== null && (
        <p role="alert" className="bf-refused">
          {problem}
        </p>
      )}
      {!template && <TemplateDrop sending={sending} replaces={false} onFile={(file) => void upload(file)} />}
      {template && (
        <>
          <p className="bd-template-file">
            {speak(texts["template.file"])} <strong>{template.name}</strong>
          </p>
          <div className="sb-buttons">
            <Button small onClick={() => void download(template)}>
              {speak(texts["template.download"])}
            </Button>
            <TemplateDrop sending={sending} replaces onFile={(file) => void upload(file)} />
            <Button small kind="quiet" onClick={() => setAsking(true)}>
              {speak(texts["template.remove"])}
            </Button>
          </div>
          <TryTemplate form={id} onFail={(reason) => setProblem(reason === null ? null : speak(texts["template.failed"], { reason }))} />
          <p role="status" className={wrong.length > 0 ? "bd-template-wrong" : undefined}>
            {wrong.length > 0 ? speak(texts["template.wrong"], { count, wrong: wrong.length }) : speak(texts["template.good"], { count })}{" "}
            {wrong[0] && (
              <Button small kind="quiet" onClick={() => show(wrong[0]?.path ?? path)}>
                {speak(texts["template.first"])}
              </Button>
            )}
          </p>
          <PlaceholderTable path={path} template={template} names={names} />
          {findings
            .filter((finding) => finding.path === path)
            .map((finding) => (
              <p key={finding.code} className="bd-template-note">
                {speak(sentenceOf(finding))}
              </p>
            ))}
        </>
      )}
      <NameList names={names} next={next} />
      <Dialog
        open={asking}
        title={speak(texts["template.removeTitle"])}
        locale={speak.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              onClick={() => {
                document.apply(removePlace(path, texts["template.edit"]));
                setAsking(false);
              }}
            >
              {speak(texts["template.remove"])}
            </Button>
            <Button onClick={() => setAsking(false)}>{speak(texts["template.keep"])}</Button>
          </>
        }
      >
        <p>{speak(texts["template.removeWhy"])}</p>
      </Dialog>
    </section>
  );
}
