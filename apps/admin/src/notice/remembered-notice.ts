import { sessionStore } from "../session/session-store.ts";

const keyOf = () => `shenbao.admin.notice.${sessionStore.get().session?.account?.id ?? ""}`;

/** The notice this account worked in last, in this browser. */
export function rememberedNotice(): string | undefined {
  return localStorage.getItem(keyOf()) ?? undefined;
}

/** Remembers the notice for the next visit. */
export function rememberNotice(noticeId: string | null): void {
  if (noticeId === null) localStorage.removeItem(keyOf());
  else localStorage.setItem(keyOf(), noticeId);
}
