import type { Application } from "@shenbao/contract";
import { factsOf, filledFacts, type Form, type NoticeDefinition } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { useCallback, useMemo } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { serverNow } from "../session/session-store.ts";

import { applicationFacts } from "./application-facts.ts";
import { PinButton } from "./PinButton.tsx";

const nothing = () => undefined;

export interface ApplicationFormProps {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  pinned: readonly { at: string }[];
  /** Only what lies at these places: what changed. */
  only?: readonly string[] | undefined;
  onPin?: ((at: string) => void) | undefined;
}

/** The application as it was filled in, to be read; beside each field the button to ask for a change, where a return is possible. */
export function ApplicationForm({ application, definition, form, pinned, only, onPin }: ApplicationFormProps) {
  const t = useText();
  const facts = useMemo(() => {
    const known = applicationFacts(application);
    return { ...factsOf(definition, known, serverNow(), undefined, t.locale), ...filledFacts(known.opinions) };
  }, [definition, application, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  const aside = useCallback(
    (pointer: string, title: string) => onPin && <PinButton title={title} pinned={pinned.some(({ at }) => at === pointer)} onPin={() => onPin(pointer)} />,
    [onPin, pinned],
  );
  return (
    <div className={`sb-card ad-form-read${only ? " ad-form-only" : ""}`}>
      <NoticeForm
        form={form}
        formId={`application-${application.id}`}
        year={definition.year}
        locale={t.locale}
        facts={facts}
        answers={application.answers}
        onChange={nothing}
        open={null}
        layout="page"
        show="touched"
        organisations={organisations}
        reasons={application.reasons}
        only={only}
        {...(onPin && { fieldAside: aside })}
      />
    </div>
  );
}
