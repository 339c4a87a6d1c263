import { builderTexts as texts } from "@shenbao/texts/builder";
import { useDefinition } from "../document/use-definition.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { titleOfPlace } from "../inspector/title-of-place.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";

/** A list, map or record as a card; what is chosen of it is changed in the inspector. */
export function ThingCard({ path }: { path: string }) {
  return <section className="bd-card">{nodeAt(path).node.kind === "record" ? <RecordCard path={path} /> : <ThingList path={path} heading={2} />}</section>;
}

function RecordCard({ path }: { path: string }) {
  const speak = useSpeak();
  const [selection, select] = useSelection();
  const label = speak(labelOf(nodeAt(path).node, path));
  const title = useDefinition(
    (definition) => titleOfPlace(definition, path),
    (one, other) => one["zh-CN"] === other["zh-CN"] && one.en === other.en,
  );
  const shown = speak(title);
  return (
    <>
      <h2>{label}</h2>
      {shown !== label && <p>{shown}</p>}
      <button
        type="button"
        className="sb-button sb-button-secondary sb-button-small"
        aria-current={selection?.path === path || undefined}
        aria-label={speak(texts["things.editWhat"], { what: label })}
        onClick={() => select({ path })}
      >
        {speak(texts["things.edit"])}
      </button>
    </>
  );
}
