import { Button } from "@shenbao/renderer";
import { useState } from "react";
import { chosenOf } from "../bulk/chosen-of.ts";
import type { Chosen } from "../bulk/use-chosen.ts";
import type { listRequest } from "../data/list-source.ts";
import { showCount } from "../language/show-count.ts";
import { useText } from "../language/use-text.ts";
import { ReleaseDrawer } from "./ReleaseDrawer.tsx";

export interface ReleaseBarProps {
  chosen: Chosen;
  request: Parameters<typeof listRequest>[0];
  count: { value: number; capped: boolean } | undefined;
  onBegun(): void;
}

/** Above the list of prepared decisions: releases those that are chosen, or all that the list finds. */
export function ReleaseBar({ chosen, request, count, onBegun }: ReleaseBarProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const some = !chosen.all && chosen.ids.length > 0;
  return (
    <div className="ad-chosen">
      <span>{t("release.bar")}</span>
      <Button kind="primary" small disabled={!count || count.value === 0} onClick={() => setOpen(true)}>
        {some ? t("release.chosen", { count: chosen.ids.length }) : t("release.all", { count: count ? showCount(count, t.locale) : "" })}
      </Button>
      {open && <ReleaseDrawer open chosen={chosenOf(some ? chosen : { all: true }, request)} onClose={() => setOpen(false)} onBegun={onBegun} />}
    </div>
  );
}
