import { fieldsOf, pointerBelow, type NoticeDefinition } from "@shenbao/engine";
import { expressionWords } from "@shenbao/engine/words";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { useSpeak } from "../language/locale-context.ts";
import { PlaceLink } from "../workflow/limits/PlaceLink.tsx";

/** The score sheet of a round: what is scored, with how much at most, what that is of the whole, and how the total comes about. */
export function ScoreSheet({ definition, form: id, score }: { definition: NoticeDefinition; form: string; score: string }) {
  const speak = useSpeak();
  const form = definition.forms[id];
  if (!form) return null;
  const fields = fieldsOf(form, definition.year);
  const items = fields.flatMap((field) => {
    const most = field.schema["maximum"];
    return field.type === "number" && !field.computed && typeof most === "number" ? [{ field, most }] : [];
  });
  const sum = items.reduce((all, { most }) => all + most, 0);
  const total = fields.find(({ pointer }) => pointer === score);
  const calculated = form.computed?.findIndex(({ at }) => at === score) ?? -1;
  const computed = form.computed?.[calculated];
  const name = total ? speak(total.title) : score;
  return (
    <>
      <h3>
        {speak(texts["reviews.sheet"])}
        {speak.locale === "zh-CN" ? "：" : ": "}
        <PlaceLink path={pointerBelow("/forms", id)} title={speak(form.title)} />
      </h3>
      {items.length === 0 ? (
        <p className="sb-muted">{speak(texts["reviews.no-items"])}</p>
      ) : (
        <table className="bd-scores">
          <thead>
            <tr>
              <th scope="col">{speak(texts["reviews.item"])}</th>
              <th scope="col">{speak(texts["reviews.most"])}</th>
              <th scope="col">{speak(texts["reviews.share"])}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ field, most }) => (
              <tr key={field.pointer}>
                <th scope="row">{speak(field.title)}</th>
                <td>{most}</td>
                <td>{sum > 0 ? `${Math.round((most / sum) * 1000) / 10}%` : ""}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{speak(texts["reviews.sum"])}</th>
              <td>{sum}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      )}
      <p>
        {computed
          ? speak(texts["reviews.total"], { field: name, words: speak(expressionWords(definition, `/forms/${id}/computed/${calculated}/value`, computed.value)) })
          : speak(texts["reviews.total-typed"], { field: name })}
      </p>
    </>
  );
}
