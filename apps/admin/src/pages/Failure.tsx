import { Banner, Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useSentence } from "./use-sentence.ts";

/** What went wrong, in a sentence, at its place; and a way on, where there is one. */
export function Failure({ error, onRetry, live = "assertive" }: { error: unknown; onRetry?: () => void; live?: "polite" | "assertive" }) {
  const t = useText();
  const sentence = useSentence();
  return (
    <Banner tone="error" locale={t.locale} live={live}>
      <p>{sentence(error)}</p>
      {onRetry && (
        <Button small onClick={onRetry}>
          {t("action.retry")}
        </Button>
      )}
    </Banner>
  );
}
