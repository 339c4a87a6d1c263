import { type FormEvent, useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";

/** Searches while one types, after a short pause, and at once on Enter. */
export function SearchBox({ value, label, onSearch }: { value: string; label: string; onSearch(text: string): void }) {
  const t = useText();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  const send = (words: string) => {
    if (words === sent.current) return;
    sent.current = words;
    search.current(words);
  };
  useEffect(() => {
    const timer = setTimeout(() => send(text.trim()), 400);
    return () => clearTimeout(timer);
  }, [text]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(text.trim());
  };
  return (
    <form role="search" className="ad-search" onSubmit={submit}>
      <input type="search" className="ad-input" aria-label={label} placeholder={label} value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="sb-button sb-button-secondary">
        {t("list.search")}
      </button>
    </form>
  );
}
