import { bestWritten, type TemplateName } from "@shenbao/engine/template";
import { sayAll, type Text } from "@shenbao/texts";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useState } from "react";
import { useSpeak } from "../../language/locale-context.ts";

interface Line {
  /** The path of the name that it stands in. */
  of: string;
  written: string;
  path: string;
  title: Text;
  within: boolean;
}

/** The names that a template can use, to be copied. `next`: those of the next year, by which titles are told that will be others. */
export function NameList({ names, next }: { names: readonly TemplateName[]; next: readonly TemplateName[] }) {
  const speak = useSpeak();
  const [copied, setCopied] = useState<string | null>(null);
  const lines = names.map((name) => linesOf(name, names, next));
  const groups = [
    { title: texts["names.form"], lines: lines.filter((_, i) => !names[i]?.path.startsWith("$")).flat() },
    { title: texts["names.known"], lines: lines.filter((_, i) => names[i]?.path.startsWith("$")).flat() },
  ];
  return (
    <details className="bd-template-names">
      <summary>{speak(texts["names.title"], { count: lines.flat().length })}</summary>
      <p className="sb-muted">{speak(texts["names.intro"])}</p>
      <p role="status" className="sb-hidden">
        {copied === null ? "" : speak(texts["names.copied"], { written: copied })}
      </p>
      <div className="bd-template-found" role="region" tabIndex={0} aria-label={speak(texts["names.title"], { count: lines.flat().length })}>
        {groups.map((group) => (
          <section key={group.title.en} aria-label={speak(group.title)}>
            <h3>{speak(group.title)}</h3>
            <ul>
              {group.lines.map(({ of, written, path, title, within }) => (
                <li key={`${of} ${path} ${written}`} data-within={within || undefined}>
                  <button
                    type="button"
                    aria-label={speak(texts["names.copy"], { written, title })}
                    onClick={() => void navigator.clipboard.writeText(written).then(() => setCopied(written))}
                  >
                    <code>{written}</code>
                  </button>
                  <span className="sb-muted">
                    {copied === written ? speak(texts["names.done"]) : written === `{${speak(title)}}` ? "" : speak(title)}
                    {path !== written && <code>{path}</code>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

/** A name; of what is repeated its beginning, the names of a row, its end. */
function linesOf(name: TemplateName, names: readonly TemplateName[], next: readonly TemplateName[]): Line[] {
  const later = next.find(({ path }) => path === name.path);
  const best = bestWritten([names], name, later);
  if (!name.names) return [{ of: name.path, written: `{${best}}`, path: `{${name.path}}`, title: name.title, within: false }];
  const own = name.names;
  const inner = own.map((one) => ({
    of: name.path,
    written: `{${bestWritten(
      [own, names],
      one,
      later?.names?.find(({ path }) => path === one.path),
    )}}`,
    path: `{${one.path}}`,
    title: one.title,
    within: true,
  }));
  return [
    { of: name.path, written: `{#${best}}`, path: `{#${name.path}}`, title: sayAll(texts["names.begin"], { title: name.title }), within: false },
    ...inner,
    { of: name.path, written: `{/${best}}`, path: `{/${name.path}}`, title: sayAll(texts["names.end"], { title: name.title }), within: false },
  ];
}
