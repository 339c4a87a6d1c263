import { Banner, Button, Card } from "@shenbao/renderer";
import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

export interface SaveCardProps {
  title: string;
  /** Said when it is saved. */
  saved: string;
  /** What is typed cannot be saved as it is; its field says so. */
  unready?: boolean;
  save(): Promise<void>;
  children: ReactNode;
}

/** Something of one's own that is changed and saved: that it is, or why not. */
export function SaveCard({ title, saved, unready = false, save, children }: SaveCardProps) {
  const t = useText();
  const { busy, error, run } = useDoing();
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unready) return;
    setDone(false);
    void run(save).then(setDone);
  };
  return (
    <Card title={title}>
      <form className="sb-stack" onSubmit={submit}>
        {error !== null && <Failure error={error} />}
        {done && (
          <Banner tone="success" locale={t.locale} live="polite">
            <p>{saved}</p>
          </Banner>
        )}
        {children}
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {t("action.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
