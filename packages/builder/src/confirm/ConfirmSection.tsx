import { confirmKeysAt, type ConfirmItem, type PlaceKind } from "@shenbao/engine/next-year";
import { Button, Empty } from "@shenbao/renderer";
import { sayAll } from "@shenbao/texts";
import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { useEffect, useRef, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { setPlace, writePlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { ConfirmCard } from "./ConfirmCard.tsx";
import { ConfirmedList } from "./ConfirmedList.tsx";
import { titleOfItem } from "./title-of-item.ts";
import { useConfirmations, useConfirmItems } from "./use-confirm-items.ts";
import "../rules/rules.css";
import "./confirm.css";

/** In the order of their weight; documents and their numbers stand together. */
const groups: readonly [keyof typeof texts & `kind.${string}`, readonly PlaceKind[]][] = [
  ["kind.moment", ["moment"]],
  ["kind.text", ["text"]],
  ["kind.basis", ["basis", "basis-number"]],
  ["kind.contact", ["contact"]],
  ["kind.register", ["register"]],
  ["kind.number", ["number"]],
  ["kind.name", ["name"]],
  ["kind.sample", ["sample"]],
];

/** What was taken over from another year's notice and should be looked at, one by one. */
export function ConfirmSection() {
  const speak = useSpeak();
  const document = useDocument();
  const { go } = useGo();
  const confirmations = useConfirmations();
  const year = useDefinition((definition) => definition.year);
  const { open, done, reopens } = useConfirmItems();
  const [next, setNext] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (next === null) return;
    const wanted = next === "" ? list.current : list.current?.querySelector<HTMLElement>(`[data-confirm="${next}"] button`);
    (wanted ?? list.current)?.focus();
    setNext(null);
  }, [next]);
  if (!confirmations) return null;

  const shown = [...groups.flatMap(([, kinds]) => open.filter(({ kind, sure }) => !sure && kinds.includes(kind)))];
  const sure = open.filter((item) => item.sure);
  /** The focus goes on to what comes after. */
  const leave = ({ key }: ConfirmItem) => {
    const at = shown.findIndex((one) => one.key === key);
    setNext((shown[at + 1] ?? shown[at - 1])?.key ?? "");
  };
  const accept = (items: readonly ConfirmItem[]) => {
    const [first] = items;
    if (!first) return;
    if (items.length === 1) document.apply(setPlace(first.path, first.suggestion ?? null, titleOfItem(document.definition, first.path)));
    else {
      document.apply({
        label: sayAll(texts["confirm.editAll"], { count: items.length }),
        recipe: (draft) => items.forEach(({ path, suggestion }) => writePlace(draft, path, suggestion ?? null)),
      });
    }
    confirmations.confirm(
      items.flatMap(({ path }) => confirmKeysAt(document.definition, path)),
      true,
    );
  };
  const props = {
    onAccept: (item: ConfirmItem) => (leave(item), accept([item])),
    onKeep: (item: ConfirmItem) => (leave(item), confirmations.confirm([item.key], true)),
    onEdit: ({ path }: ConfirmItem) => go(path),
  };
  const total = open.length + done.length;
  return (
    <div className="bd-page bc-page" ref={list} tabIndex={-1}>
      <section className="bd-card bc-head">
        <p>{speak(texts["confirm.intro"], { year: confirmations.origin.year })}</p>
        {total > 0 && <progress value={done.length} max={total} aria-hidden="true" />}
        <p className="bc-left" role="status">
          <strong>{open.length === 0 ? speak(texts["confirm.none"]) : speak(texts["confirm.left"], { count: open.length })}</strong>
          <span className="sb-muted">{speak(texts["confirm.doneCount"], { count: done.length })}</span>
        </p>
      </section>
      {open.length === 0 && <Empty title={speak(texts["confirm.none"])} text={speak(texts["confirm.noneText"])} />}
      {sure.length > 0 && (
        <section className="bd-card">
          <h2>
            {speak(texts["confirm.sure"])} <span className="bd-count">{sure.length}</span>
          </h2>
          <p className="bc-why">{speak(texts["confirm.sureText"], { year })}</p>
          {sure.length > 1 && (
            <p className="bc-all">
              <Button
                small
                kind="primary"
                onClick={() => {
                  accept(sure);
                  setNext(shown[0]?.key ?? "");
                }}
              >
                {speak(texts["confirm.acceptAll"], { count: sure.length })}
              </Button>
            </p>
          )}
          <ul className="bc-list">
            {sure.map((item) => (
              <ConfirmCard key={`${item.key} ${item.path}`} item={item} {...props} />
            ))}
          </ul>
        </section>
      )}
      {groups.map(([title, kinds]) => {
        const here = shown.filter(({ kind }) => kinds.includes(kind));
        return (
          here.length > 0 && (
            <section className="bd-card" key={title}>
              <h2>
                {speak(texts[title])} <span className="bd-count">{here.length}</span>
              </h2>
              <ul className="bc-list">
                {here.map((item) => (
                  <ConfirmCard key={`${item.key} ${item.path}`} item={item} {...props} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <ConfirmedList items={done} reopens={reopens} onReopen={({ key }) => confirmations.confirm([key], false)} onEdit={props.onEdit} />
    </div>
  );
}
