import { type Draft, routes } from "@shenbao/contract";
import { Button, Dialog, Spinner } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { TextBox } from "../pages/TextBox.tsx";

type Original = Pick<Draft, "id" | "noticeId" | "year" | "title" | "publishedVersion" | "changed">;

const isYear = (typed: string) => /^(19|20|21)\d\d$/.test(typed) || typed === "2200";
const isId = (typed: string) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(typed);

/** Begins another year's notice from this one, and leads to what is to be confirmed in it. `before`: saves what is edited. */
export function NextYearButton({ draft, before, quiet }: { draft: Original; before?: () => Promise<unknown>; quiet?: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        small
        {...(quiet && { kind: "quiet" })}
        aria-label={quiet ? undefined : say(texts["next.actionOf"], t.locale, { title: t.of(draft.title) })}
        onClick={() => void (before?.() ?? Promise.resolve()).then(() => setOpen(true))}
      >
        {say(texts["next.action"], t.locale, { year: draft.year })}
      </Button>
      {open && <NextYearDialog draft={draft} onClose={() => setOpen(false)} />}
    </>
  );
}

function NextYearDialog({ draft, onClose }: { draft: Original; onClose(): void }) {
  const t = useText();
  const navigate = useNavigate();
  const [year, setYear] = useState(String(draft.year + 1));
  const [typed, setTyped] = useState<string | null>(null);
  const [fromDraft, setFromDraft] = useState(draft.publishedVersion === null);
  const { busy, error, runOnce } = useDoingOnce();
  const suggestion = useQuery({
    queryKey: ["draft", draft.id, "next-year", year],
    queryFn: ({ signal }) => api.call(routes.suggestNextYear, { params: { id: draft.id }, query: { year: Number(year) }, signal }),
    enabled: isYear(year),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const id = typed ?? suggestion.data?.noticeId ?? "";
  const ready = isYear(year) && isId(id);
  const create = async () => {
    if (!ready) return;
    const body = { noticeId: id, year: Number(year), version: fromDraft ? null : draft.publishedVersion };
    await runOnce(async (keyFor) => {
      const made = await api.call(routes.beginNextYear, { params: { id: draft.id }, body, key: keyFor(body) });
      await navigate(`/definitions/${made.id}/build/confirm`);
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={say(texts["next.title"], t.locale, { title: t.of(draft.title) })}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={!ready} onClick={() => void create()}>
            {say(texts["next.create"], t.locale)}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <form
        className="sb-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        {error !== null && <Failure error={error} />}
        <p>{say(texts["next.text"], t.locale)}</p>
        <TextBox
          label={say(texts["next.year"], t.locale)}
          value={year}
          inputMode="numeric"
          maxLength={4}
          autoFocus
          onChange={setYear}
          error={isYear(year) ? null : say(texts["next.yearWrong"], t.locale)}
        />
        <TextBox
          label={say(texts["next.id"], t.locale)}
          hint={say(texts["next.idHelp"], t.locale)}
          value={id}
          maxLength={64}
          onChange={setTyped}
          error={id === "" || isId(id) ? null : say(texts["next.idWrong"], t.locale)}
        />
        {suggestion.isFetching && typed === null && <Spinner locale={t.locale} />}
        {draft.publishedVersion !== null && draft.changed && (
          <fieldset className="ad-checks">
            <legend>{say(texts["next.source"], t.locale)}</legend>
            {[false, true].map((one) => (
              <label key={String(one)}>
                <input type="radio" name="next-source" checked={fromDraft === one} onChange={() => setFromDraft(one)} />{" "}
                {one ? say(texts["next.draft"], t.locale) : say(texts["next.version"], t.locale, { version: draft.publishedVersion ?? 0 })}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" className="sb-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
