import type { Basis } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** The chain of notices this one rests on, from the top. */
export function NoticeBasis({ basis }: { basis: readonly Basis[] }) {
  const { say, text } = useSay();
  if (basis.length === 0) return null;
  return (
    <Card title={say("notice.basis")}>
      <ol className="p-chain">
        {basis.map((one) => (
          <li key={text(one.title)}>
            <span className="sb-muted sb-small">{text(one.issuer)}</span>
            <span>{text(one.title)}</span>
            {one.number && <span className="sb-small">{one.number}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
