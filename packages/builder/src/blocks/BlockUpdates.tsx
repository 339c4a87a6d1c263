import { Banner, Button } from "@shenbao/renderer";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { useState } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { UpdateDialog } from "./UpdateDialog.tsx";
import type { Library } from "./use-library.ts";

/** What of a form came from the library and has a newer version there; each can be looked at and taken. */
export function BlockUpdates({ id, library, onNews }: { id: string; library: Library; onNews(news: string): void }) {
  const speak = useSpeak();
  const placed = useDefinition(({ forms }) => forms[id]?.blocks);
  const [looking, look] = useState<number | null>(null);
  const newer = (placed ?? []).flatMap(({ block, version }, index) => {
    const found = library.blocks?.find((one) => one.id === block);
    return found && found.version > version ? [{ index, version, block: found }] : [];
  });
  const shown = newer.find(({ index }) => index === looking);
  if (newer.length === 0) return null;
  return (
    <Banner tone="info" locale={speak.locale}>
      <ul className="bk-blocks">
        {newer.map(({ index, version, block }) => {
          const what = speak(block.title);
          return (
            <li key={index}>
              <span>{speak(texts["update.there"], { what, newest: block.version, version })}</span>
              <Button small aria-label={speak(texts["update.lookWhat"], { what })} onClick={() => look(index)}>
                {speak(texts["update.look"])}
              </Button>
            </li>
          );
        })}
      </ul>
      {shown && <UpdateDialog id={id} index={shown.index} version={shown.version} block={shown.block} library={library.library} onClose={() => look(null)} onNews={onNews} />}
    </Banner>
  );
}
