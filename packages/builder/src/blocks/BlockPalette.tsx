import { Button } from "@shenbao/renderer";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { useState } from "react";
import { useDragSource } from "../form/drag/FormDrag.tsx";
import { useSpeak } from "../language/locale-context.ts";
import type { LibraryBlock } from "./block-library.ts";
import { LibraryDialog } from "./LibraryDialog.tsx";
import type { Library } from "./use-library.ts";

/** The blocks of the library, beside what can be added to a form: pressed, one comes after what is selected; dragged, where it is dropped. */
export function BlockPalette({ library, onAdd }: { library: Library; onAdd(block: LibraryBlock): void }) {
  const speak = useSpeak();
  const [managing, setManaging] = useState(false);
  const offered = library.blocks?.filter(({ archived }) => !archived) ?? [];
  return (
    <section>
      <h3>{speak(texts["library.title"])}</h3>
      {library.problem !== null ? (
        <p className="sb-small" role="alert">
          {speak(texts["library.failed"], { why: library.problem })}{" "}
          <Button small kind="quiet" onClick={library.read}>
            {speak(texts["library.retry"])}
          </Button>
        </p>
      ) : library.blocks === null ? (
        <p className="sb-muted sb-small">{speak(texts["library.loading"])}</p>
      ) : offered.length === 0 ? (
        <p className="sb-muted sb-small">{speak(texts["library.empty"])}</p>
      ) : (
        <ul>
          {offered.map((block) => (
            <li key={block.id}>
              <BlockItem block={block} onAdd={onAdd} />
            </li>
          ))}
        </ul>
      )}
      {library.blocks !== null && (
        <Button small kind="quiet" onClick={() => setManaging(true)}>
          {speak(texts["library.manage"])}
        </Button>
      )}
      {managing && <LibraryDialog library={library} onClose={() => setManaging(false)} />}
    </section>
  );
}

function BlockItem({ block, onAdd }: { block: LibraryBlock; onAdd(block: LibraryBlock): void }) {
  const speak = useSpeak();
  const title = speak(block.title);
  const drag = useDragSource(`block ${block.id}`, { block: block.id, title });
  return (
    <button {...drag.listeners} ref={drag.ref} type="button" className="bf-new" data-block={block.id} onClick={() => onAdd(block)}>
      {title}
    </button>
  );
}
