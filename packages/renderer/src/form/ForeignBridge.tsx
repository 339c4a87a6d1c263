import { useCallback, useMemo, useSyncExternalStore, type ComponentType } from "react";
import { UPDATE_DATA, type JsonFormsRendererRegistryEntry, type Translator, type UISchemaElement } from "@jsonforms/core";
import { JsonFormsContext, type JsonFormsStateContext } from "@jsonforms/react";
import type { Answers, Finding, Json } from "@shenbao/engine";
import { ajvFacade } from "./ajv-facade.ts";
import type { ForeignProps } from "./ForeignElement.tsx";
import type { FormSetting } from "./form-context.ts";

interface UpdateAction {
  type: string;
  path?: string;
  updater?: (before: unknown) => unknown;
}

interface BridgeProps extends ForeignProps {
  setting: FormSetting;
  /** The place of a control; "" for a layout. */
  pointer: string;
  /** Draws elements below a foreign layout: they come back to our dispatch, and so to the same registry. */
  dispatch: ComponentType<{ uischema: UISchemaElement }>;
  /** The form's own translations: their keys are those of JSON Forms. */
  translate(key: string, text: string): string;
}

function contextOf({ setting, dispatch: draw, translate }: BridgeProps, readonly: boolean): JsonFormsStateContext {
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
    renderers: [{ tester: () => Number.MAX_SAFE_INTEGER, renderer: draw }] satisfies JsonFormsRendererRegistryEntry[],
    cells: [],
    uischemas: [],
    config: {},
    readonly,
    i18n: {
      locale,
      translate: ((key: string, text: string | undefined) => (text === undefined ? undefined : translate(key, text))) as Translator,
      translateError: (error) => error.message ?? "",
    },
    dispatch: dispatch as NonNullable<JsonFormsStateContext["dispatch"]>,
  };
}

function errorOf(finding: Finding, locale: FormSetting["locale"]) {
  return { instancePath: finding.at, schemaPath: "", keyword: finding.code, params: {}, message: finding.message[locale] };
}

/** Gives a foreign renderer the context of JSON Forms, made of our store. Its element's own rule is ours to judge. */
export function ForeignBridge(props: BridgeProps) {
  const { renderer: Renderer, uischema, schema, path, setting, pointer } = props;
  const { store } = setting;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.drawOutcome(listener), store.drawValue(pointer, listener)];
      return () => stops.forEach((stop) => stop());
    },
    [store, pointer],
  );
  const answers = useSyncExternalStore(subscribe, () => store.answers);
  const outcome = useSyncExternalStore(subscribe, () => store.outcome);
  const readonly = pointer === "" ? setting.reading : !store.state(pointer).open || setting.fieldAt(pointer)?.computed === true;
  const context = useMemo(() => contextOf(props, readonly), [setting, readonly, answers, outcome]);
  const bare = useMemo(() => ({ ...uischema, rule: undefined }), [uischema]);
  return (
    <JsonFormsContext.Provider value={context}>
      <div className="sb-field" data-field={pointer || undefined}>
        <Renderer uischema={bare} schema={schema} path={path} enabled={!readonly} visible renderers={context.renderers} cells={[]} />
      </div>
    </JsonFormsContext.Provider>
  );
}
