import { Button } from "@shenbao/renderer";
import { useRef } from "react";

export interface FileChooserProps {
  /** What the input is called; the button says it too unless it has words of its own. */
  label: string;
  words?: string;
  /** Extensions, as an input takes them. */
  accept: string;
  kind?: "primary" | "secondary";
  small?: boolean;
  busy?: boolean;
  onFiles(files: File[]): void;
}

/** A button that chooses a file; the same file can be chosen again. */
export function FileChooser({ label, words = label, accept, onFiles, ...button }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="sb-hidden"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {words}
      </Button>
    </>
  );
}
