import { isHostName } from "./host-name.ts";

/** Whether a text is an e-mail address: a dot-atom, an @ and a host name with a dot. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const name = text.slice(0, at);
  return (
    at > 0 &&
    name.length <= 64 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(name) &&
    !name.startsWith(".") &&
    !name.endsWith(".") &&
    !name.includes("..") &&
    isHostName(text.slice(at + 1))
  );
}
