import { fieldsOf, interpretForm, trackForm, type Field, type NoticeDefinition } from "@shenbao/engine";
import { madeUpWorld } from "@shenbao/engine/walk";
import type { OrganisationChoice } from "@shenbao/renderer";
import { useMemo } from "react";
import { useDocument } from "../document/document-context.ts";
import { useBuilderServices } from "../services/builder-services.ts";

export interface Organisations {
  choices(level: string): Promise<readonly OrganisationChoice[]>;
  /** One of each level that a track's form asks for. */
  some(track: string): Promise<(level: string) => string | undefined>;
}

/** Organisations to choose from: those of the platform, and where there are none of a level, what samples and quotas name and a few made up. */
export function useOrganisations(): Organisations {
  const document = useDocument();
  const { organisations } = useBuilderServices();
  return useMemo(() => {
    const choices = async (level: string) => {
      const { definition } = document;
      const known = (await organisations?.(level, definition.year)) ?? [];
      return known.length > 0 ? known : madeUp(definition, level);
    };
    return {
      choices,
      async some(track) {
        const levels = levelsOf(document.definition, track);
        const codes = new Map(await Promise.all(levels.map(async (level) => [level, (await choices(level))[0]?.code] as const)));
        return (level) => codes.get(level);
      },
    };
  }, [document, organisations]);
}

function madeUp(definition: NoticeDefinition, level: string): OrganisationChoice[] {
  const { organisations } = madeUpWorld(definition, (id) => {
    const form = definition.forms[id];
    if (!form) throw new Error(`The notice has no form ${id}`);
    return interpretForm(form);
  });
  return organisations.filter((one) => one.level === level).map(({ code, name }) => ({ code, name }));
}

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.columns ?? [])]);

function levelsOf(definition: NoticeDefinition, track: string): string[] {
  const levels = flat(fieldsOf(trackForm(definition, track), definition.year)).map(({ schema }) => schema["level"]);
  return [...new Set(levels.filter((level) => typeof level === "string"))];
}
