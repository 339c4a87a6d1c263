import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { JsonSchema } from "@jsonforms/core";
import { fieldAt, openingOutcome, type FormOutcome } from "@shenbao/engine";
import { noticeRenderers, typedKinds } from "../fields/notice-renderers.ts";
import { fillTyped } from "../fields/typed-input.tsx";
import { fewestRows } from "../fields/use-rows.ts";
import { AsideContext } from "./aside-context.ts";
import { loadedEvaluators, useEvaluators, type Evaluators } from "./evaluators.ts";
import { FormContext, type FormSetting } from "./form-context.ts";
import { FormSteps } from "./FormSteps.tsx";
import { FormStore } from "./form-store.ts";
import type { NoticeFormProps } from "./notice-form-props.ts";
import { OrganisationSource } from "./organisation-source.ts";
import { Spinner } from "../pieces/Spinner.tsx";
import { createRanking } from "./rank-renderer.ts";

/**
 * The form of a notice, generated from its schema, layout and rules. Renderers are chosen by the registry and testers of
 * JSON Forms; beneath, each control has a subscription to its own place, so that a key renders one field at most.
 */
export function NoticeForm(props: NoticeFormProps) {
  return <BegunForm key={props.formId} {...props} />;
}

/** Draws what can be drawn without the evaluator, and else waits for it. */
function BegunForm(props: NoticeFormProps) {
  const { form, year, answers } = props;
  const [opening] = useState(() => (loadedEvaluators() ? null : openingOutcome(form, year, answers)));
  const evaluators = useEvaluators(opening === null);
  return evaluators || opening ? <OpenForm {...props} evaluators={evaluators} opening={opening} /> : <Spinner locale={props.locale} block />;
}

interface OpenFormProps extends NoticeFormProps {
  evaluators: Evaluators | null;
  /** Drawn until the evaluator is there. */
  opening: FormOutcome | null;
}

function OpenForm(props: OpenFormProps) {
  const { evaluators, opening, form, formId, year, locale, facts, answers, open, validate, layout, step = 0, show, reasons, only, renderers, fieldAside } = props;
  const latest = useRef(props);
  latest.current = props;
  const idPrefix = useId();

  // Callers make new facts with every render: what they say counts, not their identity.
  const factsText = JSON.stringify(facts);
  // The validator may come later than the form, and is asked for with each judgement.
  const judge = useMemo(
    () => evaluators?.createFormEvaluator({ form, facts, year, validate: (values) => latest.current.validate?.(values) ?? [] }) ?? null,
    [evaluators, form, factsText, year],
  );
  const [store] = useState(() => {
    const rowsOf = (pointer: string) => fewestRows(fieldAt(form, year, pointer)?.schema ?? {});
    return new FormStore(judge, opening, answers, { open, show, reasons, only }, rowsOf);
  });
  const judged = useRef({ judge, validate });

  useLayoutEffect(() => {
    store.onChange = (...change) => latest.current.onChange(...change);
    store.onOutcome = (outcome) => latest.current.onOutcome?.(outcome);
  }, [store]);
  useLayoutEffect(() => store.take(answers), [store, answers]);
  useLayoutEffect(() => store.configure({ open, show, reasons, only }), [store, open, show, reasons, only]);
  useLayoutEffect(() => {
    const before = judged.current;
    judged.current = { judge, validate };
    if (before.judge !== judge) {
      if (judge) store.judgeBy(judge);
    } else if (before.validate !== validate) store.judgeAgain();
  }, [store, judge, validate]);
  useEffect(() => {
    if (store.isJudged) latest.current.onOutcome?.(store.outcome);
    // A page that is left may not come to its next frame.
    const hide = () => store.settle();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      store.stop();
    };
  }, [store]);

  const reading = open === null;
  const setting = useMemo<FormSetting>(() => {
    const schema = form.schema as JsonSchema;
    const registry = renderers ? [...renderers, ...noticeRenderers] : noticeRenderers;
    const made: FormSetting = {
      form,
      formId,
      year,
      locale,
      store,
      schema,
      idPrefix,
      reading,
      row: null,
      renderers: registry,
      page: { document },
      organisations: new OrganisationSource((level) => latest.current.organisations(level)),
      rendererOf: createRanking(registry, schema, {}),
      fieldAt: (pointer) => fieldAt(form, year, pointer),
      fill: (input) => fillTyped(made, typedKinds, input),
    };
    return made;
  }, [form, formId, year, locale, store, idPrefix, reading, renderers]);

  // The same element for the same layout: a render of the form's owner ends here.
  const steps = useMemo(() => <FormSteps only={layout === "steps" ? step : null} />, [layout, step]);
  return (
    <FormContext value={setting}>
      <AsideContext value={fieldAside}>{steps}</AsideContext>
    </FormContext>
  );
}
