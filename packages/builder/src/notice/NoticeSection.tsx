import { pointerBelow } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useDocument } from "../document/document-context.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { titleOfPlace } from "../inspector/title-of-place.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import "./notice.css";

/** The notice itself: what it is called and when it opens, what it rests on, whom to ask, its tracks, and the evidence each form asks for. */
export function NoticeSection() {
  const document = useDocument();
  const speak = useSpeak();
  const [selection, select] = useSelection();
  const basics = useDefinition(
    ({ title, summary, year, opens, issuer }) => [title, summary, String(year), opens, issuer] as const,
    (one, other) => sameItems(one, other),
  );
  const forms = useDefinition(({ forms: all }) => Object.keys(all), sameItems);
  const [title, summary, year, opens, issuer] = basics;
  return (
    <div className="bd-page">
      <section className="bd-card" aria-label={speak(texts["part.basics"])}>
        <h2>{speak(title) || speak(texts["notice.untitled"])}</h2>
        <p className="bd-notice-summary">{speak(summary)}</p>
        <dl className="bd-facts">
          <dt>{speak(texts["notice.year"])}</dt>
          <dd>{year}</dd>
          <dt>{speak(texts["notice.opens"])}</dt>
          <dd>{opens}</dd>
          <dt>{speak(texts["notice.issuer"])}</dt>
          <dd>{speak(issuer)}</dd>
        </dl>
        <button type="button" className="sb-button sb-button-secondary sb-button-small" aria-current={selection?.path === "" || undefined} onClick={() => select({ path: "" })}>
          {speak(texts["notice.edit"])}
        </button>
      </section>
      <section className="bd-card">
        <ThingList path="/tracks" heading={2} />
      </section>
      {forms.map((form) => (
        <section className="bd-card" key={form} hidden={(document.definition.forms[form]?.evidence ?? []).length === 0 && !isApplied(document.definition.tracks, form)}>
          <h2>{speak(texts["notice.evidenceOf"], { form: speak(titleOfPlace(document.definition, pointerBelow("/forms", form))) })}</h2>
          <ThingList path={`${pointerBelow("/forms", form)}/evidence`} />
        </section>
      ))}
      <section className="bd-card">
        <ThingList path="/basis" heading={2} />
      </section>
      <section className="bd-card">
        <ThingList path="/contacts" heading={2} />
      </section>
    </div>
  );
}

function isApplied(tracks: readonly { form: string }[], form: string): boolean {
  return tracks.some((track) => track.form === form);
}
