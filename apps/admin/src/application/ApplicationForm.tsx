import type { Application } from "@shenbao/contract";
import { factsOf, type Form, type NoticeDefinition } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { useCallback, useMemo } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { serverNow } from "../session/session-store.ts";
import type { Reason } from "./ApplicationDesk.tsx";
import { applicationFacts } from "./application-facts.ts";
import { PinButton } from "./PinButton.tsx";

const nothing = () => undefined;

export interface ApplicationFormProps {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  pinned: Reason[];
  onPin?: ((at: string) => void) | undefined;
}

/** The application as it was filled in, to be read; beside each field the button to ask for a change, where a return is possible. */
export function ApplicationForm({ application, definition, form, pinned, onPin }: ApplicationFormProps) {
  const t = useText();
  const facts = useMemo(() => factsOf(definition, applicationFacts(application), serverNow(), undefined, t.locale), [definition, application, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  const aside = useCallback(
    (pointer: string, title: string) => onPin && <PinButton title={title} pinned={pinned.some(({ at }) => at === pointer)} onPin={() => onPin(pointer)} />,
    [onPin, pinned],
  );
  return (
    <div className="sb-card ad-form-read">
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
        {...(onPin && { fieldAside: aside })}
      />
    </div>
  );
}
