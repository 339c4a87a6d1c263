import type { CallAnswer, routes } from "@shenbao/contract";
import { Card } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** What the selection made of the application, and why, where the notice tells its applicants. */
export function StandingCard({ standings }: { standings: CallAnswer<typeof routes.listStandings>["rows"] }) {
  const { say, text } = useSay();
  if (standings.length === 0) return null;
  return (
    <Card title={say("standing.title")}>
      {standings.map(({ review, title, reason, promoted }) => (
        <p key={review}>
          {`${text(title)}：${reason}`}
          {promoted !== null && ` ${say("standing.promoted", { reason: promoted })}`}
        </p>
      ))}
    </Card>
  );
}
