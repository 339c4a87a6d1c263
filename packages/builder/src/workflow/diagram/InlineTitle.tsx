import { useEffect, useRef } from "react";

export interface InlineTitleProps {
  title: string;
  label: string;
  /** The title as it is to be; null where it stays. */
  onEnd(title: string | null): void;
}

/** A title under change in its place: Enter or leaving it takes it, Escape leaves it as it was. */
export function InlineTitle({ title, label, onEnd }: InlineTitleProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const end = (wanted: string | null) => {
    if (ended.current) return;
    ended.current = true;
    const said = wanted?.trim();
    onEnd(said && said !== title ? said : null);
  };
  return (
    <input
      ref={input}
      className="bw-naming sb-input nodrag nopan"
      data-undo="own"
      aria-label={label}
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // While signs are being chosen, Enter is the input method's.
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") end(event.currentTarget.value);
        else if (event.key === "Escape") end(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}
