import { Button, Dialog } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { addPersona, newPersona } from "./persona-commands.ts";
import { useOrganisations } from "./use-organisations.ts";

/** A new sample: what it shows, in which track, filled in by itself or empty. */
export function AddPersona({ onClose }: { onClose(): void }) {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const { definition } = document;
  const [name, setName] = useState("");
  const [track, setTrack] = useState(definition.tracks[0]?.id ?? "");
  const [filled, setFilled] = useState(true);
  const { some } = useOrganisations();
  const add = async () => {
    const words = name.trim();
    const title = words === "" ? texts["add.newName"] : { "zh-CN": words, en: words };
    const content = newPersona(document.definition, title, track, filled, await some(track));
    const { command, path } = addPersona(document.definition, content);
    document.apply(command);
    onClose();
    go(path);
  };
  return (
    <Dialog
      open
      title={speak(texts["add.title"])}
      locale={speak.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void add()}>
            {speak(texts["add.do"])}
          </Button>
          <Button onClick={onClose}>{speak(texts["cancel"])}</Button>
        </>
      }
    >
      <div className="bp-add">
        <label>
          <span>{speak(texts["add.name"])}</span>
          <input className="sb-input" value={name} maxLength={100} placeholder={speak(texts["add.nameHelp"])} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          <span>{speak(texts["add.track"])}</span>
          <select className="sb-input sb-select" value={track} onChange={({ target }) => setTrack(target.value)}>
            {definition.tracks.map((one) => (
              <option key={one.id} value={one.id}>
                {speak(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{speak(texts["add.fill"])}</span>
          <select className="sb-input sb-select" value={filled ? "made-up" : "empty"} onChange={({ target }) => setFilled(target.value === "made-up")}>
            <option value="made-up">{speak(texts["add.madeUp"])}</option>
            <option value="empty">{speak(texts["add.empty"])}</option>
          </select>
        </label>
      </div>
    </Dialog>
  );
}
