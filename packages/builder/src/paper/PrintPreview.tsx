import { Button } from "@shenbao/renderer";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { useEffect, useId, useState } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useBuilderServices } from "../services/builder-services.ts";

/** An application as it is printed, made by the server of the definition as it stands. Without a server it is not there. */
export function PrintPreview() {
  const { makeDocument } = useBuilderServices();
  const speak = useSpeak();
  const [title, choice] = [useId(), useId()];
  const tracks = useDefinition((definition) => definition.tracks.map(({ id }) => id), sameItems);
  const titles = useDefinition((definition) => definition.tracks.map((track) => track.title), sameItems);
  const [chosen, setChosen] = useState<string | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => () => void (address !== null && URL.revokeObjectURL(address)), [address]);
  const track = chosen !== null && tracks.includes(chosen) ? chosen : tracks[0];
  if (!makeDocument || track === undefined) return null;
  const make = async () => {
    setMaking(true);
    setReason(null);
    try {
      setAddress(URL.createObjectURL(await makeDocument({ kind: "application", track })));
    } catch (error) {
      setReason(error instanceof Error ? error.message : String(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <section className="bd-card" aria-labelledby={title}>
      <h2 id={title}>{speak(texts["print.preview"])}</h2>
      <p className="sb-muted">{speak(texts["print.sample"])}</p>
      <div className="sb-buttons">
        <label className="sb-hidden" htmlFor={choice}>
          {speak(texts["print.track"])}
        </label>
        <select
          id={choice}
          className="sb-input bd-print-track"
          value={track}
          onChange={({ target }) => {
            setChosen(target.value);
            setAddress(null);
          }}
        >
          {tracks.map((id, at) => (
            <option key={id} value={id}>
              {speak(titles[at] ?? { "zh-CN": id, en: id })}
            </option>
          ))}
        </select>
        <Button small busy={making} onClick={() => void make()}>
          {speak(texts[making ? "document.making" : address === null ? "print.make" : "print.again"])}
        </Button>
        {address !== null && (
          <a href={address} target="_blank" rel="noreferrer">
            {speak(texts["print.tab"])}
          </a>
        )}
      </div>
      {reason !== null && (
        <p className="bd-document-failed" role="alert">
          {speak(texts["document.failed"], { reason })}
        </p>
      )}
      {address !== null && <iframe className="bd-print-frame" src={address} title={speak(texts["print.frame"])} />}
    </section>
  );
}
