const storageKey = "shenbao:builder-tab";

/** A name of this tab that outlives a reload. */
export function tabId(): string {
  try {
    const kept = sessionStorage.getItem(storageKey);
    if (kept) return kept;
    const made = crypto.getRandomValues(new Uint32Array(2)).join("-");
    sessionStorage.setItem(storageKey, made);
    return made;
  } catch {
    return "tab";
  }
}
