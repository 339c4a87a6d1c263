import { findAction, placeTitle, trackForm, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import { portalCorrectionTexts } from "@shenbao/texts/portal-corrections";
import { localTime } from "../typesetting/local-time.ts";

/** An event as its reader sees it. */
export interface CaseEvent {
  sequence: number;
  /** ISO 8601 */
  at: string;
  action: string;
  from: string | null;
  to: string | null;
  by: { name: string | null; organisation: Text | null; role: string };
  reasons: { at: string; text: string }[];
  versions: { from: number; to: number } | null;
  said: string | null;
  hash: string;
}

/** The record of a case as a page to be read: who it is of, and what happened, the first first. Nothing in it is markup, and it loads nothing. */
export function recordPage(definition: NoticeDefinition, track: string, facts: readonly (readonly [string, string])[], events: readonly CaseEvent[], locale: Locale): string {
  const said = (key: keyof typeof texts) => escaped(say(texts[key], locale));
  const form = trackForm(definition, track);
  const reason = ({ at, text }: { at: string; text: string }) =>
    `<li><b>${escaped(at === "order" ? say(texts["record.order"], locale) : placeTitle(form, definition.year, at, locale))}</b>${locale === "zh-CN" ? "：" : ": "}${escaped(text)}</li>`;
  const rows = events.map(
    (event) =>
      `<tr><td>${event.sequence}</td><td>${escaped(localTime(Date.parse(event.at), definition.timezone))}</td><td>${escaped(titleOf(definition, event, locale))}${
        event.reasons.length > 0 ? `<ul>${event.reasons.map(reason).join("")}</ul>` : ""
      }</td><td>${escaped(whoOf(definition, event, locale))}</td><td><code>${escaped(event.hash)}</code></td></tr>`,
  );
  const title = `${definition.title[locale]} · ${say(texts["record.title"], locale)}`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body{font:15px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1b2430;max-width:1000px;margin:32px auto;padding:0 20px}
h1{font-size:22px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px}
dt{color:#55606e}
dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin-top:20px}
th,td{border:1px solid #c5cdd8;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f3f7;white-space:nowrap}
td:nth-child(2){white-space:nowrap}
ul{margin:4px 0;padding-left:18px}
code{font-size:11px;color:#55606e}
p{color:#55606e}
@media print{body{margin:0}}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<dl>${facts.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>
<table><thead><tr><th>#</th><th>${said("record.at")}</th><th>${said("record.what")}</th><th>${said("record.who")}</th><th>${said("record.event-hash")}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>
<p>${said("record.note")}</p>
</body>
</html>
`;
}

/** As the action tells it in the past; what the platform itself does, by the state it led to. */
function titleOf(definition: NoticeDefinition, { action, from, to, versions, said }: CaseEvent, locale: Locale): string {
  if (said !== null) return said;
  if (versions) return say(portalCorrectionTexts["correction.event"], locale, versions);
  const done = findAction(definition, action);
  if (done) return (done.done ?? done.title)[locale];
  if (from === null) return say(texts["event.begun"], locale);
  const state = to === null ? undefined : definition.workflow.states[to];
  return state && from !== to ? state.title[locale] : say(texts["event.changed"], locale);
}

function whoOf(definition: NoticeDefinition, { by }: CaseEvent, locale: Locale): string {
  if (by.role === "system") return say(texts["event.system"], locale);
  return [by.organisation?.[locale] ?? definition.roles[by.role]?.title[locale], by.name].filter(Boolean).join(" ");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML; controls, which no page may hold, are left out. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu, "").replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}
