import type { ReactNode } from "react";
import type { NoticeFormProps } from "../form/notice-form-props.ts";
import { PageHeader } from "../pieces/PageHeader.tsx";
import { Stepper } from "../pieces/Stepper.tsx";
import { FillBar } from "./FillBar.tsx";
import { FillEvidence, type FillFiles } from "./FillEvidence.tsx";
import { FillForm } from "./FillForm.tsx";
import type { Filling } from "./use-filling.ts";

export interface FillPagesProps extends Pick<NoticeFormProps, "formId" | "open" | "organisations" | "reasons"> {
  filling: Filling;
  /** Which step is shown, by its index; kept by the page. */
  current: number;
  onStep(index: number): void;
  files: FillFiles;
  /** Above the title: whose application this is. */
  caption: ReactNode;
  /** At the side of the title. */
  aside?: ReactNode;
  /** Above every step. */
  above?: ReactNode;
  /** In the bar at the foot: whether everything is saved. */
  status: ReactNode;
  /** The last step. */
  check(): ReactNode;
}

/** An application being filled in: the steps at its side, one of them on the page, the way on at the foot. */
export function FillPages({ filling, current, onStep, files, caption, aside, above, status, check, ...form }: FillPagesProps) {
  const { steps, lines, locale } = filling;
  const step = steps[current] ?? { kind: "check" };
  return (
    <>
      <PageHeader title={lines[current]?.title ?? ""} caption={caption}>
        {aside}
      </PageHeader>
      <div className="sb-fill">
        <div className="sb-fill-steps">
          <Stepper steps={lines} current={current} locale={locale} onGo={onStep} />
        </div>
        <div className="sb-stack sb-fill-body">
          {above}
          {step.kind === "form" && <FillForm filling={filling} step={step.index} {...form} />}
          {step.kind === "evidence" && <FillEvidence filling={filling} files={files} reasons={form.reasons} />}
          {step.kind === "check" && check()}
          <FillBar
            locale={locale}
            status={status}
            previous={lines[current - 1]?.title}
            next={lines[current + 1]?.title}
            onPrevious={() => onStep(current - 1)}
            onNext={() => onStep(current + 1)}
          />
        </div>
      </div>
    </>
  );
}
