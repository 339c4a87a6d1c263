import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import type { ReactNode } from "react";
import { cspNonce } from "./csp-nonce.ts";

const cache = createCache({ key: "sb", nonce: cspNonce(), prepend: true });

/** Emotion (and so MUI) writes its styles under the page's nonce; without it the content-security policy would drop them. */
export function StyleProvider({ children }: { children: ReactNode }) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
