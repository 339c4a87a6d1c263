/** One-time links keep their token behind the `#`, where no server log sees it; the app's own addresses are plain paths. */
export function openSetUpLink(): void {
  const link = /^#(\/set-up\/[\w-]+)$/.exec(location.hash);
  if (link) history.replaceState(null, "", `/admin${link[1] ?? ""}`);
}
