import { useCallback, useMemo, useSyncExternalStore } from "react";
import { UPDATE_DATA, type ControlElement, type JsonFormsRendererRegistryEntry, type Translator, type UISchemaElement } from "@jsonforms/core";
import { JsonFormsContext, type JsonFormsStateContext } from "@jsonforms/react";
import { textOf, type Answers, type Finding, type Json } from "@shenbao/engine";
import { ajvFacade } from "./ajv-facade.ts";
import type { ForeignProps } from "./ForeignElement.tsx";
import { FormElement } from "./FormElement.tsx";
import { useForm, type FormSetting } from "./form-context.ts";
import { useElementHidden } from "./use-element-hidden.ts";
import { scopePointer } from "./scope-pointer.ts";

/** Below a foreign layout every element comes back to our dispatch, and so to the same registry. */
const backToUs: JsonFormsRendererRegistryEntry[] = [{ tester: () => Number.MAX_SAFE_INTEGER, renderer: FormElement }];

interface UpdateAction {
  type: string;
  path?: string;
  updater?: (before: unknown) => unknown;
}

function contextOf(setting: FormSetting, readonly: boolean): JsonFormsStateContext {
  const { store, schema, form, locale } = setting;
  const dispatch = (action: UpdateAction) => {
    if (action.type !== UPDATE_DATA || action.path === undefined || !action.updater) return;
    const pointer = `/${action.path.replace(/\./g, "/")}`;
    store.set(pointer, action.updater(store.value(pointer)) as Json | undefined, "group");
    store.leave(pointer);
  };
  return {
    core: {
      data: store.answers satisfies Answers,
      schema,
      uischema: form.ui as UISchemaElement,
      errors: store.outcome.findings.filter((finding) => finding.severity !== "warning").map((finding) => errorOf(finding, locale)),
      additionalErrors: [],
      validator: undefined,
      ajv: ajvFacade,
      validationMode: "ValidateAndShow",
    },
    renderers: backToUs,
    cells: [],
    uischemas: [],
    config: {},
    readonly,
    i18n: {
      locale,
      // The form's own translations have the keys of JSON Forms.
      translate: ((key: string, text: string | undefined) => (text === undefined ? undefined : textOf(form, key, text, setting.year)[locale])) as Translator,
      translateError: (error) => error.message ?? "",
    },
    dispatch: dispatch as NonNullable<JsonFormsStateContext["dispatch"]>,
  };
}

function errorOf(finding: Finding, locale: FormSetting["locale"]) {
  return { instancePath: finding.at, schemaPath: "", keyword: finding.code, params: {}, message: finding.message[locale] };
}

/** Gives a foreign renderer the context of JSON Forms, made of our store. Its element's own rule is ours to judge. */
export function ForeignBridge({ renderer: Renderer, uischema, schema, path }: ForeignProps) {
  const setting = useForm();
  const { store } = setting;
  const scope = (uischema as ControlElement).scope;
  const pointer = scope === undefined ? "" : scopePointer(scope, path);
  const hidden = useElementHidden(uischema, path);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.drawOutcome(listener), store.drawState(pointer, listener), store.drawValue(pointer, listener)];
      return () => stops.forEach((stop) => stop());
    },
    [store, pointer],
  );
  const answers = useSyncExternalStore(subscribe, () => store.answers);
  const outcome = useSyncExternalStore(subscribe, () => store.outcome);
  const readonly = pointer === "" ? setting.reading : !store.state(pointer).open || setting.fieldAt(pointer)?.computed === true;
  const context = useMemo(() => contextOf(setting, readonly), [setting, readonly, answers, outcome]);
  const bare = useMemo(() => ({ ...uischema, rule: undefined }), [uischema]);
  if (hidden) return null;
  return (
    <JsonFormsContext.Provider value={context}>
      <div className="sb-field" data-field={pointer || undefined}>
        <Renderer uischema={bare} schema={schema} path={path} enabled={!readonly} visible renderers={backToUs} cells={[]} />
      </div>
    </JsonFormsContext.Provider>
  );
}
