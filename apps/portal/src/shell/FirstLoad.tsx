import { Spinner } from "@shenbao/renderer";
import { useLocale } from "../client/locale.ts";

/** While the first page comes. */
export function FirstLoad() {
  return <Spinner locale={useLocale()} block />;
}
