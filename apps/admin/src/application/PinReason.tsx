import { wholePlace } from "@shenbao/engine";
import { Button, Dialog } from "@shenbao/renderer";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";
import { TextBox } from "../pages/TextBox.tsx";

export interface PinReasonProps {
  place: { at: string; title: string } | null;
  text: string;
  onPut(at: string, text: string | null): void;
  onClose(): void;
}

/** Writes down, while reading, what has to be changed at one place; it is sent with the return. */
export function PinReason({ place, text: known, onPut, onClose }: PinReasonProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(known);
  useEffect(() => {
    if (place) setText(known);
  }, [place, known]);
  useEffect(() => {
    // The dialog gives the focus to its first button.
    if (place) form.current?.querySelector("textarea")?.focus();
  }, [place]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!place || text.trim().length < 2) return;
    onPut(place.at, text.trim());
    onClose();
  };
  return (
    <Dialog open={place !== null} title={t("reasons.at", { title: place?.title ?? "" })} locale={t.locale} onClose={onClose}>
      <form ref={form} className="sb-stack" onSubmit={submit}>
        <TextBox
          label={t("reasons.text")}
          hint={t(place?.at === wholePlace ? "reasons.hintWhole" : "reasons.hint")}
          value={text}
          onChange={setText}
          rows={4}
          maxLength={500}
          required
        />
        <div className="sb-buttons">
          <Button kind="primary" type="submit">
            {t("reasons.keep")}
          </Button>
          {known !== "" && place && (
            <Button
              onClick={() => {
                onPut(place.at, null);
                onClose();
              }}
            >
              {t("reasons.remove")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
