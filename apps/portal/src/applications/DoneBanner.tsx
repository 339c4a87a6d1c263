import { Banner } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** That something was done, read out when it appears. */
export function DoneBanner({ done }: { done: string | null }) {
  const { locale } = useSay();
  return (
    <div role="status" className="p-live">
      {done !== null && (
        <Banner tone="success" locale={locale}>
          <p>{done}</p>
        </Banner>
      )}
    </div>
  );
}
