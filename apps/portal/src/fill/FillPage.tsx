import { Banner, ClausesContext } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useState } from "react";
import { useLoaderData, useRevalidator } from "react-router";
import { useSay } from "../client/use-say.ts";
import { WaiversContext } from "../waivers/own-waivers.ts";
import type { loader } from "./fill.route.ts";
import { Fill } from "./Fill.tsx";

/** Filling in an application. Another application, and another version of its notice, begins anew. */
export function FillPage() {
  const loaded = useLoaderData<typeof loader>();
  const { locale } = useSay();
  const { revalidate } = useRevalidator();
  const { id, version } = loaded.application;
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <ClausesContext value={loaded.definition.clauses}>
      {taken === id && (
        <Banner tone="success" locale={locale} live="polite">
          <p>{say(texts["correction.taken"], locale, { to: version })}</p>
        </Banner>
      )}
      <WaiversContext value={loaded.waivers}>
        <Fill key={`${id}@${version}`} {...loaded} onTaken={() => void revalidate().then(() => setTaken(id))} />
      </WaiversContext>
    </ClausesContext>
  );
}
