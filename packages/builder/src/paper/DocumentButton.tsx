import { Button } from "@shenbao/renderer";
import { sayAll, type Text } from "@shenbao/texts";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { useBuilderServices } from "../services/builder-services.ts";
import type { DraftDocument } from "../services/draft-document.ts";
import { saveFile } from "./save-file.ts";
import "./paper.css";

/** A button that has a file made of the definition and saves it; what stands against it is said beside. Without a server it is not there. */
export function DocumentButton({ of, title }: { of: DraftDocument; title: Text }) {
  const { makeDocument } = useBuilderServices();
  const speak = useSpeak();
  const [making, setMaking] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  if (!makeDocument) return null;
  const make = async () => {
    setMaking(true);
    setReason(null);
    try {
      saveFile(await makeDocument(of));
    } catch (error) {
      setReason(error instanceof Error ? error.message : String(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button small busy={making} onClick={() => void make()}>
        {speak(making ? texts["document.making"] : title)}
      </Button>
      {reason !== null && (
        <span className="bd-document-failed" role="alert">
          {speak(sayAll(texts["document.failed"], { reason }))}
        </span>
      )}
    </>
  );
}
