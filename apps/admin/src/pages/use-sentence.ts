import { Problem } from "@shenbao/contract";
import { useCallback } from "react";
import { useText } from "../language/use-text.ts";

/** Says an error to a person: the server's own sentence, or that the server could not be reached. */
export function useSentence(): (error: unknown) => string {
  const t = useText();
  return useCallback(
    (error: unknown) => {
      if (error instanceof Problem) return error.say(t.locale);
      if (error instanceof TypeError) return t("error.offline");
      return t("error.unexpected");
    },
    [t],
  );
}
