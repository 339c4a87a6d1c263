import { isRecord, readPointer, type Json, type Register } from "@shenbao/engine";
import { Banner, Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderRegistersTexts as texts } from "@shenbao/texts/builder-registers";
import { useId, useMemo, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { setPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { mostRows, readRows, withRows, type PastedRows } from "./read-rows.ts";
import "./registers.css";

const nothing: PastedRows = { rows: [], problems: [], headed: false };
const shownRows = 8;
const shownProblems = 12;

/** Many rows of a register at once, from the clipboard of a spreadsheet: looked at before they come in, in one step of the history. `path`: the rows. */
export function PasteRows({ path }: { path: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [whole, setWhole] = useState(false);
  const ids = useId();
  const register = useDefinition((definition) => readPointer(definition, path.slice(0, path.lastIndexOf("/")))) as Register | undefined;
  const read = useMemo(() => (open && register ? readRows(text, register) : nothing), [open, text, register]);
  if (!isRecord(register)) return null;
  const before = whole ? [] : register.rows;
  const made = withRows(before, read.rows);
  const over = made.rows.length > mostRows;
  const ready = read.rows.length > 0 && read.problems.length === 0 && !over;
  const titles = [speak(texts["head.key"]), speak(texts["head.name"]), ...(register.columns ?? []).map(({ title }) => speak(title))];
  const close = () => {
    setOpen(false);
    setText("");
    setWhole(false);
  };
  const take = () => {
    document.apply(setPlace(path, made.rows as unknown as Json, texts["rows.paste"]));
    close();
  };
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {speak(texts["rows.paste"])}
      </Button>
      <Dialog
        wide
        open={open}
        title={speak(texts["rows.paste"])}
        locale={speak.locale}
        onClose={close}
        actions={
          <>
            <Button kind="primary" disabled={!ready} onClick={take}>
              {speak(texts["rows.take"], { count: read.rows.length })}
            </Button>
            <Button onClick={close}>{speak(builderTexts["action.cancel"])}</Button>
          </>
        }
      >
        <div className="sb-stack bd-paste">
          <div className="sb-field">
            <label className="sb-label" htmlFor={`${ids}-text`}>
              {speak(texts["rows.text"])}
            </label>
            <p className="sb-help">{speak(texts["rows.help"], { columns: titles.join(speak.locale === "en" ? ", " : "、") })}</p>
            <textarea
              className="sb-input"
              id={`${ids}-text`}
              rows={6}
              value={text}
              data-undo="own"
              spellCheck={false}
              aria-describedby={`${ids}-read`}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <fieldset className="sb-options">
            <legend className="sb-label">{speak(texts["rows.mode"])}</legend>
            {[false, true].map((all) => (
              <label key={String(all)} className="sb-option">
                <input type="radio" name={`${ids}-mode`} checked={whole === all} onChange={() => setWhole(all)} />
                {speak(texts[all ? "rows.replace" : "rows.add"], { count: register.rows.length })}
              </label>
            ))}
          </fieldset>
          <div id={`${ids}-read`} aria-live="polite">
            <Outcome read={read} titles={titles} register={register} count={made.rows.length} replaced={made.replaced} over={over} />
          </div>
        </div>
      </Dialog>
    </>
  );
}

interface OutcomeProps {
  read: PastedRows;
  titles: readonly string[];
  register: Register;
  /** Rows that the register has afterwards, and how many of those pasted were there before. */
  count: number;
  replaced: number;
  over: boolean;
}

/** What was read, before it comes in: what stands in the way, else the first rows and how many there are. */
function Outcome({ read, titles, register, count, replaced, over }: OutcomeProps) {
  const speak = useSpeak();
  const { rows, problems } = read;
  if (problems.length > 0)
    return (
      <Banner tone="error" locale={speak.locale} title={speak(texts["rows.problems"], { count: problems.length })}>
        <ul>
          {problems.slice(0, shownProblems).map((problem, index) => (
            <li key={index}>{speak(problem)}</li>
          ))}
        </ul>
        {problems.length > shownProblems && <p>{speak(texts["rows.moreProblems"], { count: problems.length - shownProblems })}</p>}
      </Banner>
    );
  if (rows.length === 0) return <p className="sb-muted">{speak(texts["rows.none"])}</p>;
  return (
    <>
      {over && (
        <Banner tone="error" locale={speak.locale}>
          <p>{speak(texts["rows.tooLong"], { most: mostRows, count })}</p>
        </Banner>
      )}
      <p>
        <strong>{speak(texts["rows.preview"], { count: rows.length })}</strong> {read.headed && speak(texts["rows.headed"])}{" "}
        {replaced > 0 && speak(texts["rows.replaced"], { count: replaced })} {!over && speak(texts["rows.result"], { count })}
      </p>
      <div className="bd-paste-frame">
        <table className="sb-table">
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map(({ key, name, values }) => (
              <tr key={key}>
                <td>{key}</td>
                <td>{name}</td>
                {(register.columns ?? []).map(({ id }) => (
                  <td key={id}>{values?.[id]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && <p className="sb-muted sb-small">{speak(texts["rows.shown"], { shown: shownRows, count: rows.length })}</p>}
    </>
  );
}
