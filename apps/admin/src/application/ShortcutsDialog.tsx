import { DescriptionList, Dialog } from "@shenbao/renderer";
import { type TextKey, useText } from "../language/use-text.ts";

const keys: [key: string, what: TextKey][] = [
  ["j", "shortcuts.next"],
  ["k", "shortcuts.previous"],
  ["u", "shortcuts.list"],
  ["f", "shortcuts.form"],
  ["e", "shortcuts.evidence"],
  ["o", "shortcuts.opinions"],
  ["h", "shortcuts.events"],
  ["r", "shortcuts.reasons"],
  ["?", "shortcuts.help"],
];

/** Which key does what on an application's page. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  return (
    <Dialog open={open} title={t("shortcuts.title")} locale={t.locale} onClose={onClose}>
      <p className="sb-muted">{t("shortcuts.note")}</p>
      <DescriptionList items={keys.map(([key, what]) => ({ key, term: <kbd className="ad-key">{key}</kbd>, value: t(what) }))} />
    </Dialog>
  );
}
