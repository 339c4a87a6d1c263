import { createClient, uploadByXhr } from "@shenbao/contract";
import { currentLocale } from "../language/current-locale.ts";
import { sessionStore } from "../session/session-store.ts";

/** The typed client of the contract as it is: every refusal is thrown. The app calls through `api`, which mends sessions. */
export const client = createClient({
  base: "",
  fetch: (...input) => fetch(...input),
  csrfToken: () => sessionStore.get().session?.csrfToken,
  locale: currentLocale,
  nobody: () => sessionStore.get().session?.account === null,
  upload: uploadByXhr,
});
