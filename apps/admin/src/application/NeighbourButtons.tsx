import { Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import type { Neighbourhood } from "./use-neighbours.ts";

/** Previous and next in the filtered list, and the keys for them. */
export function NeighbourButtons({ neighbours, onHelp }: { neighbours: Neighbourhood; onHelp(): void }) {
  const t = useText();
  return (
    <>
      {neighbours.place !== undefined && (
        <>
          <Button small disabled={!neighbours.previous} onClick={() => void neighbours.previous?.()}>
            {t("application.previous")}
          </Button>
          <Button small disabled={!neighbours.next} onClick={() => void neighbours.next?.()}>
            {t("application.next")}
          </Button>
        </>
      )}
      <Button small kind="quiet" onClick={onHelp}>
        {t("shortcuts.title")}
      </Button>
    </>
  );
}
