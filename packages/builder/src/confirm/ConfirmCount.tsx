import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { useDeferredValue } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { useConfirmItems } from "./use-confirm-items.ts";

/** How many places are still to be confirmed, in the navigation. */
export function ConfirmCount() {
  const speak = useSpeak();
  const count = useDeferredValue(useConfirmItems().open.length);
  if (count === 0) return null;
  return (
    <span className="bd-count" data-to-confirm={count}>
      <span aria-hidden="true">{count}</span>
      <span className="sb-hidden">{speak(texts["confirm.navCount"], { count })}</span>
    </span>
  );
}
