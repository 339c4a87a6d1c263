import type { FormTemplate, TemplatePlaceholder } from "@shenbao/engine";
import { resolvePlaceholder, type TemplateName } from "@shenbao/engine/template";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useSpeak } from "../../language/locale-context.ts";
import { useProblems } from "../../problems/problems-context.ts";
import { sentenceOf } from "../../problems/sentence-of.ts";

/** Every placeholder of a template with what is filled in for it, or why nothing can be. `path`: the template's. */
export function PlaceholderTable({ path, template, names }: { path: string; template: FormTemplate; names: readonly TemplateName[] }) {
  const speak = useSpeak();
  const { findings } = useProblems();
  const line = (at: string, placeholder: TemplatePlaceholder, scopes: readonly (readonly TemplateName[])[], within: boolean) => {
    const repeated = placeholder.rows !== undefined;
    const resolved = resolvePlaceholder(scopes, placeholder.written, repeated);
    const name = resolved && "name" in resolved ? resolved.name : null;
    const finding = findings.find((one) => one.path === at);
    return (
      <tr key={at} data-placeholder={at} tabIndex={-1} aria-invalid={name === null || undefined}>
        <th scope="row" data-within={within || undefined}>
          <code>{repeated ? `{#${placeholder.written}}` : `{${placeholder.written}}`}</code>
        </th>
        <td>
          {name && (repeated ? speak(texts["found.rows"], { title: name.title }) : speak(name.title))}
          {!name && <span className="bd-template-wrong">{finding ? speak(sentenceOf(finding)) : speak(texts["found.nothing"])}</span>}
        </td>
        <td className="sb-muted">{placeholder.near}</td>
      </tr>
    );
  };
  return (
    <div className="bd-template-found" role="region" tabIndex={0} aria-label={speak(texts["found.caption"])}>
      <table>
        <thead>
          <tr>
            {(["found.written", "found.means", "found.near"] as const).map((key) => (
              <th key={key} scope="col">
                {speak(texts[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {template.placeholders.flatMap((placeholder, i) => {
            const at = `${path}/placeholders/${i}`;
            const resolved = placeholder.rows ? resolvePlaceholder([names], placeholder.written, true) : null;
            const own = resolved && "name" in resolved ? resolved.name.names : undefined;
            return [line(at, placeholder, [names], false), ...(placeholder.rows ?? []).map((one, n) => line(`${at}/rows/${n}`, one, own ? [own, names] : [names], true))];
          })}
        </tbody>
      </table>
    </div>
  );
}
