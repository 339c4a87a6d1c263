import type { Evidence } from "@shenbao/engine";
import { useSay } from "../client/use-say.ts";
import { sayMaterial } from "./say-material.ts";

/** What has to be uploaded, to be ticked off on paper. */
export function MaterialList({ evidence }: { evidence: readonly Evidence[] }) {
  const speaker = useSay();
  const { say, text } = speaker;
  return (
    <ul className="p-materials">
      {evidence.map((item) => (
        <li key={item.id}>
          <span className="p-tick" aria-hidden="true" />
          <div>
            <p>
              <strong>{text(item.title)}</strong>{" "}
              <span className={item.required ? "p-needed" : "sb-muted"}>
                {say(item.required ? "materials.required" : item.when === undefined ? "materials.optional" : "materials.conditional")}
              </span>
            </p>
            {item.note && <p className="sb-small">{text(item.note)}</p>}
            <p className="sb-muted sb-small">{sayMaterial(item, speaker)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
