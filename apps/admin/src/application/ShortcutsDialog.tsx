import { DescriptionList, Dialog } from "@shenbao/renderer";
import { type TextKey, useText } from "../language/use-text.ts";

const groups: [title: TextKey, keys: [keys: string[], what: TextKey][]][] = [
  [
    "shortcuts.reading",
    [
      [["j"], "shortcuts.next"],
      [["k"], "shortcuts.previous"],
      [["u"], "shortcuts.list"],
      [["f"], "shortcuts.form"],
      [["e"], "shortcuts.evidence"],
      [["t"], "shortcuts.tickets"],
      [["d"], "shortcuts.changes"],
      [["c"], "shortcuts.work"],
      [["o"], "shortcuts.opinions"],
      [["g"], "shortcuts.same"],
      [["h"], "shortcuts.events"],
    ],
  ],
  [
    "shortcuts.files",
    [
      [["]"], "shortcuts.nextFile"],
      [["["], "shortcuts.previousFile"],
      [["+", "-", "0"], "shortcuts.zoom"],
      [["w"], "shortcuts.turn"],
      [[".", ","], "shortcuts.page"],
      [["/"], "shortcuts.search"],
    ],
  ],
  [
    "shortcuts.deciding",
    [
      [["n"], "shortcuts.nextPin"],
      [["b"], "shortcuts.previousPin"],
      [["r"], "shortcuts.reasons"],
      [["1", "…", "9"], "shortcuts.act"],
      [["?"], "shortcuts.help"],
    ],
  ],
];

/** Which key does what on an application's page. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  return (
    <Dialog open={open} title={t("shortcuts.title")} locale={t.locale} onClose={onClose} wide>
      <p className="sb-muted">{t("shortcuts.note")}</p>
      <div className="ad-shortcuts">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <DescriptionList
              items={keys.map(([pressed, what]) => ({
                key: pressed.join(" "),
                term: pressed.map((key) => (
                  <kbd key={key} className="ad-key">
                    {key}
                  </kbd>
                )),
                value: t(what),
              }))}
            />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
