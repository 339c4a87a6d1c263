import { fieldAt, printingOf, type NoticeDefinition } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { paperTexts } from "@shenbao/texts/paper";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { setPlace } from "../document/place-commands.ts";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSpeak, type Speak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { useGo } from "../shell/go-context.ts";

/** What is printed and what is handed in on paper, in sentences; a button leads to where it is changed. */
export function PrintCard() {
  const document = useDocument();
  const speak = useSpeak();
  const title = useId();
  const { go } = useGo();
  useDefinition(({ print, forms, tracks, deadlines }) => [print, forms, tracks, deadlines], sameItems);
  const { definition } = document;
  const applied = [...new Set(definition.tracks.map(({ form }) => form))].filter((form) => definition.forms[form]);
  // What is not there yet is begun with the step into it.
  const open = (path: string, there: boolean) => {
    if (!there) document.apply(setPlace(path, {}, texts["print.title"]));
    go(path);
  };
  return (
    <section className="bd-card" aria-labelledby={title}>
      <h2 id={title}>{speak(texts["print.title"])}</h2>
      <ul className="bd-sentences">
        {printSentences(definition, applied[0], speak).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="sb-buttons">
        <Button small onClick={() => open("/print", definition.print !== undefined)}>
          {speak(texts["print.change"])}
        </Button>
        {applied.map((form) => (
          <Button key={form} small onClick={() => open(`/forms/${form}/print`, definition.forms[form]?.print !== undefined)}>
            {speak(texts["print.form"], { form: speak(definition.forms[form]?.title ?? { "zh-CN": form, en: form }) })}
          </Button>
        ))}
      </div>
      <ProblemsHere path="/print" />
    </section>
  );
}

function printSentences(definition: NoticeDefinition, form: string | undefined, speak: Speak): string[] {
  if (form === undefined) return [];
  const join = (words: string[]) => words.join(speak(texts["list.join"]));
  const { cover, parts, commitment, seal, footer, layout, paper } = printingOf(definition, form);
  const own = definition.forms[form];
  const fields = cover?.fields.map((pointer) => (own && fieldAt(own, definition.year, pointer)?.title[speak.locale]) ?? pointer) ?? [];
  const deadline = paper?.until === undefined ? undefined : definition.deadlines[paper.until];
  return [
    cover ? speak(texts["print.cover"], { lines: join([...cover.lines.map((line) => speak(texts[`line.${line}`])), ...fields]) }) : speak(texts["print.no-cover"]),
    speak(texts["print.parts"], { parts: join(parts.map((part) => speak(texts[`part.${part}`]))) }),
    commitment ? speak(texts["print.commitment"], { text: speak(commitment) }) : speak(texts["print.usual-commitment"]),
    speak(texts[`print.seal.${seal}`]),
    speak(texts["print.layout"], {
      text: layout.text,
      cell: layout.cell,
      face: speak(texts[`face.${layout.face}`]),
      sides: speak(texts[layout.bothSides ? "sides.both" : "sides.one"]),
      binding: layout.binding,
    }),
    ...(footer ? [speak(texts["print.footer"], { text: speak(footer) })] : []),
    ...(!paper
      ? [speak(texts["print.no-paper"])]
      : paper.copies === 0
        ? [speak(paperTexts["paper.none"])]
        : [
            say(paperTexts["paper.copies"], speak.locale, { copies: paper.copies }),
            ...(paper.to ? [speak(paperTexts["paper.to"], { to: speak(paper.to) })] : []),
            ...(deadline ? [speak(paperTexts["paper.until"], { at: deadline.at.replace("T", " ") })] : []),
            ...(paper.binding ? [speak(paperTexts["paper.binding"], { binding: speak(paper.binding) })] : []),
          ]),
  ];
}
