import { type OutboxMessage, routes } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** Subject and body of a held message, in both languages. */
export function EditMessage({ message, onClose }: { message: OutboxMessage; onClose(): void }) {
  const t = useText();
  const queries = useQueryClient();
  const [subject, setSubject] = useState(message.subject);
  const [body, setBody] = useState(message.body);
  const { busy, error, run } = useDoing();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      await api.call(routes.editMessage, { params: { id: message.id }, body: { subject, body }, revision: message.revision });
      await queries.invalidateQueries({ queryKey: ["messages"] });
      onClose();
    });
  };
  return (
    <form className="sb-stack" onSubmit={(event) => void save(event)}>
      {error !== null && <Failure error={error} />}
      {(["zh-CN", "en"] as const).map((locale) => (
        <fieldset key={locale} className="ad-checks sb-stack">
          <legend>{t(locale === "en" ? "outbox.editEn" : "outbox.editZh")}</legend>
          <TextBox label={t("outbox.subject")} value={subject[locale]} onChange={(value) => setSubject({ ...subject, [locale]: value })} maxLength={300} lang={locale} required />
          <TextBox label={t("outbox.body")} value={body[locale]} onChange={(value) => setBody({ ...body, [locale]: value })} rows={8} maxLength={8000} required />
        </fieldset>
      ))}
      <span className="ad-rows-aside">
        <Button kind="primary" type="submit" busy={busy}>
          {t("action.save")}
        </Button>
        <Button onClick={onClose}>{t("action.cancel")}</Button>
      </span>
    </form>
  );
}
