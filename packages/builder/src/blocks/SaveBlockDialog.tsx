import type { Fragment } from "@shenbao/engine/fragment";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { useId, useState, type FormEvent } from "react";
import { useSpeak } from "../language/locale-context.ts";
import type { Library } from "./use-library.ts";

/** A part of a form that is put into the library: as a new block, or as the next version of one that is there. */
export function SaveBlockDialog({ library, fragment, onClose, onNews }: { library: Library; fragment: Fragment; onClose(): void; onNews(news: string): void }) {
  const speak = useSpeak();
  const id = useId();
  const [into, setInto] = useState("");
  const [chinese, setChinese] = useState(fragment.title["zh-CN"]);
  const [english, setEnglish] = useState(fragment.title.en);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const block = library.blocks?.find((one) => one.id === into);
  const choose = (next: string) => {
    setInto(next);
    const title = library.blocks?.find((one) => one.id === next)?.title ?? fragment.title;
    setChinese(title["zh-CN"]);
    setEnglish(title.en);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const title = { "zh-CN": chinese.trim(), en: english.trim() };
    if (title["zh-CN"] === "" || title.en === "") return setProblem(speak(texts["save.unnamed"]));
    setBusy(true);
    setProblem(null);
    try {
      const named = { ...fragment, title };
      const saved = block ? await library.library.save(block, title, named) : await library.library.create(title, named);
      onNews(speak(texts["save.done"], { what: speak(saved.title), version: saved.version }));
      library.read();
      onClose();
    } catch (reason) {
      setProblem(speak(texts["save.failed"], { why: reason instanceof Error ? reason.message : String(reason) }));
      library.read();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={speak(texts["save.title"], { what: speak(fragment.title) })} locale={speak.locale} onClose={() => !busy && onClose()}>
      <form className="sb-stack" onSubmit={(event) => void save(event)}>
        {problem !== null && (
          <p className="sb-error sb-error-error" role="alert">
            {problem}
          </p>
        )}
        <div className="sb-field">
          <label className="sb-label" htmlFor={`${id}-into`}>
            {speak(texts["save.into"])}
          </label>
          <select className="sb-input sb-select" id={`${id}-into`} value={into} onChange={({ target }) => choose(target.value)}>
            <option value="">{speak(texts["save.new"])}</option>
            {(library.blocks ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {speak(texts["save.next"], { what: speak(one.title), version: one.version + 1 })}
              </option>
            ))}
          </select>
          {block && <p className="sb-help">{speak(texts["save.nextText"])}</p>}
        </div>
        <div className="sb-field">
          <label className="sb-label" htmlFor={`${id}-chinese`}>
            {speak(texts["save.chinese"])}
          </label>
          <input className="sb-input" id={`${id}-chinese`} maxLength={120} value={chinese} onChange={({ target }) => setChinese(target.value)} />
        </div>
        <div className="sb-field">
          <label className="sb-label" htmlFor={`${id}-english`}>
            {speak(texts["save.english"])}
          </label>
          <input className="sb-input" id={`${id}-english`} maxLength={120} value={english} onChange={({ target }) => setEnglish(target.value)} />
        </div>
        <span className="sb-buttons">
          <Button kind="primary" type="submit" busy={busy}>
            {speak(texts["save.save"])}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            {speak(builderTexts["action.cancel"])}
          </Button>
        </span>
      </form>
    </Dialog>
  );
}
