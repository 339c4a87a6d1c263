import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { useOrganisations } from "../form/use-organisations.ts";
import { Button } from "../pieces/Button.tsx";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { Selection } from "./Selection.tsx";

function OrganisationField({ control }: { control: Control }) {
  const known = useOrganisations(control);
  const { organisations, locale } = control.setting;
  const options = known.state === "ready" ? known.choices.map(({ code, name }) => ({ value: code, label: name[locale] })) : [];
  return fieldFrame(
    control,
    <>
      <Selection control={control} options={options} empty={known.state === "loading" ? say(rendererTexts["spinner.loading"], locale) : undefined} />
      {known.state === "failed" && (
        <p className="sb-error" role="alert">
          {say(rendererTexts["organisation.failed"], locale)}{" "}
          <Button kind="quiet" small onClick={() => organisations.need(String(control.field.schema["level"]))}>
            {say(rendererTexts["organisation.again"], locale)}
          </Button>
        </p>
      )}
    </>,
  );
}

/** An organisation of a level, by its code. */
export const organisationField: JsonFormsRendererRegistryEntry = {
  tester: fieldType(10, "organisation"),
  renderer: fieldRenderer((control) => <OrganisationField control={control} />),
};
