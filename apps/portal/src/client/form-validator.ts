import { routes } from "@shenbao/contract";
import { loadValidator, type FormValidator } from "@shenbao/engine";
import { href } from "./api.ts";

type ValidatorModule = Parameters<typeof loadValidator>[0];
const kept = new Map<string, Promise<FormValidator>>();

/** The validator of a form, compiled when its notice was published and served as a module of our own origin: nothing is compiled in the browser. */
export function formValidator(noticeId: string, version: number, form: string): Promise<FormValidator> {
  const address = href(routes.getFormValidator, { params: { noticeId, version, form } });
  const known = kept.get(address);
  if (known) return known;
  const loaded = (import(/* @vite-ignore */ address) as Promise<ValidatorModule>).then(loadValidator);
  kept.set(address, loaded);
  loaded.catch(() => kept.delete(address));
  return loaded;
}
