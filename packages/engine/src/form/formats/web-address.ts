import { isHostName } from "./host-name.ts";

/** Whether a text is a web address: http, https or no scheme, a host name, perhaps a port and a path. Other schemes (javascript:, data:) never pass. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2048 || /[\s<>"\\]/.test(text)) return false;
  const rest = text.replace(/^https?:\/\//i, "");
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  return isHostName(host.replace(/:\d{1,5}$/, ""));
}
