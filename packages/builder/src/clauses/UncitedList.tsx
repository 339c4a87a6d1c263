import type { NoticeDefinition } from "@shenbao/engine";
import type { Uncited } from "@shenbao/engine/uses";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import { useRef } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { choicesOf } from "../inspector/choices-of.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { cite } from "./cite.ts";

const kinds = ["rule", "requirement", "evidence", "deadline", "quota", "limit"] as const;

interface Group {
  key: string;
  title: string;
  items: Uncited[];
  folded: boolean;
}

/** What could cite a clause and cites none; one is chosen beside it. Fields are many, and fold away by form. */
export function UncitedList({ uncited, onNews }: { uncited: readonly Uncited[]; onNews(news: string): void }) {
  const speak = useSpeak();
  const forms = useDefinition((definition) => definition.forms);
  const clauses = useDefinition((definition) => definition.clauses);
  const holder = useRef<HTMLElement>(null);
  const groups: Group[] = [
    ...kinds.map((kind) => {
      const items = uncited.filter((one) => one.kind === kind);
      return { key: kind, title: speak(texts[`uncited.${kind}`], { count: items.length }), items, folded: false };
    }),
    ...Object.keys(forms).map((id) => {
      const items = uncited.filter(({ kind, subject }) => kind === "field" && "form" in subject && subject.form === id);
      const form = forms[id];
      return { key: `field ${id}`, title: speak(texts["uncited.field"], { form: (form && speak(form.title)) || id, count: items.length }), items, folded: true };
    }),
  ].filter(({ items }) => items.length > 0);
  const enforcing = groups.some(({ folded }) => !folded);
  /** The next one to choose for has the focus of the one that is gone. */
  const follow = (select: HTMLSelectElement) => {
    const all = [...(holder.current?.querySelectorAll<HTMLSelectElement>("select") ?? [])];
    const next = all[all.indexOf(select) + 1] ?? all[all.indexOf(select) - 1];
    requestAnimationFrame(() => (next?.isConnected ? next.focus() : holder.current?.focus()));
  };
  return (
    <section className="bd-card bl-uncited" aria-labelledby="bl-uncited" ref={holder} tabIndex={-1}>
      <h2 id="bl-uncited">{speak(texts["uncited.title"])}</h2>
      <p className="sb-muted sb-small">{speak(texts[clauses.length === 0 ? "uncited.noClauses" : enforcing ? "uncited.intro" : "uncited.none"])}</p>
      {groups.map(({ key, title, items, folded }) => {
        const rows = (
          <ul className="bl-rows">
            {items.map((item) => (
              <UncitedRow key={item.path} item={item} clauses={clauses} onNews={onNews} onChosen={follow} />
            ))}
          </ul>
        );
        return folded ? (
          <details key={key}>
            <summary>{title}</summary>
            {rows}
          </details>
        ) : (
          <div key={key}>
            <h3>{title}</h3>
            {rows}
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  item: Uncited;
  clauses: NoticeDefinition["clauses"];
  onNews(news: string): void;
  onChosen(select: HTMLSelectElement): void;
}

function UncitedRow({ item, clauses, onNews, onChosen }: RowProps) {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const what = speak(item.title) || item.path;
  return (
    <li>
      <button type="button" className="bl-link" onClick={() => go(item.path)}>
        {what}
      </button>
      {clauses.length > 0 && (
        <select
          className="sb-input sb-select"
          aria-label={speak(texts["uncited.chooseFor"], { what })}
          value=""
          onChange={({ target }) => {
            onChosen(target);
            document.apply(cite(document.definition, item, target.value));
            onNews(speak(texts["uncited.chosen"], { what, id: target.value }));
          }}
        >
          <option value="">{speak(texts["uncited.choose"])}</option>
          {choicesOf("clause", { clauses } as NoticeDefinition, "", []).map(({ value, title }) => (
            <option key={value} value={value}>
              {speak(title)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
