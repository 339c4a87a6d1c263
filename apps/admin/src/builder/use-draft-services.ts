import type { BuilderServices } from "@shenbao/builder";
import type { Locale } from "@shenbao/texts";
import { useMemo, useSyncExternalStore } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { blockLibrary } from "./block-library.ts";
import type { DefinitionSaver } from "./definition-saver.ts";
import { documentMaker } from "./make-document.ts";
import { readForm } from "./read-form.ts";
import { templates } from "./templates.ts";

/** What the builder asks of this app, for one draft: the same object as long as nothing of it changes. */
export function useDraftServices(id: string, saver: DefinitionSaver, locale: Locale): BuilderServices {
  const unpublished = useSyncExternalStore(saver.subscribe, () => saver.draft.publishedVersion === null);
  return useMemo<BuilderServices>(() => {
    const { origin } = saver.draft;
    return {
      organisations: organisationsFor,
      makeDocument: documentMaker(id, saver, locale),
      readForm,
      templates,
      blocks: blockLibrary(locale),
      // What was published once has been confirmed; its corrections are looked at as any notice's.
      ...(unpublished &&
        origin && {
          confirmations: {
            origin,
            subscribe: saver.subscribe,
            confirmed: () => saver.confirmed,
            confirm: (keys, confirmed) => saver.confirm(keys, confirmed),
          },
        }),
    };
  }, [id, saver, locale, unpublished]);
}
