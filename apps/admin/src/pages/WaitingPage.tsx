import { Spinner } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** While a page's code or its right to be shown is awaited. */
export function WaitingPage() {
  const t = useText();
  return <Spinner locale={t.locale} block />;
}
