import { type Bulk, Problem } from "@shenbao/contract";
import { Button, Dialog, FindingsList, focusField } from "@shenbao/renderer";
import { type ReactNode, useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { BulkOutcomes } from "./BulkOutcomes.tsx";
import { useDryRun } from "./use-dry-run.ts";

/** The words of the button that lets it be done, of the question before, and of a dry run in which nothing can be done; each of how many. */
export interface DryRunWords {
  run: (count: number) => string;
  ask: (count: number) => string;
  askText: string;
  nothing: string;
}

export interface DryRunDrawerProps {
  open: boolean;
  title: string;
  words: DryRunWords;
  danger?: boolean;
  /** Nothing is chosen that could be looked at. */
  disabled?: boolean;
  /** What is to be looked at, and how that is begun; null where something is still to be filled in. */
  wanted(): { of: unknown; begin: (key: string) => Promise<Bulk> } | null;
  /** What stands there before the dry run: what is chosen and filled in. */
  children: ReactNode;
  /** What a dry run that is over says beside its outcomes. */
  beside?: (bulk: Bulk) => ReactNode;
  onClose(): void;
  onBegun(): void;
}

/** Work on many: looked at in a dry run, then, after a question, done in the background. */
export function DryRunDrawer({ open, title, words, danger = false, disabled = false, wanted, children, beside, onClose, onBegun }: DryRunDrawerProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { plan, planned, over, possible, busy, error, lookAt, run, anew } = useDryRun(() => {
    setAsking(false);
    onBegun();
  });
  const lookAtIt = () => {
    const what = wanted();
    if (what) void lookAt(what.of, what.begin);
  };
  return (
    <Drawer
      open={open}
      wide
      title={title}
      onClose={onClose}
      foot={
        plan === null ? (
          <>
            <Button kind="primary" busy={busy} disabled={disabled} onClick={lookAtIt}>
              {t("bulk.plan")}
            </Button>
            <Button onClick={onClose}>{t("action.cancel")}</Button>
          </>
        ) : (
          <>
            {over && possible > 0 && (
              <Button kind={danger ? "danger" : "primary"} onClick={() => setAsking(true)}>
                {words.run(possible)}
              </Button>
            )}
            <Button onClick={anew}>{t("bulk.again")}</Button>
          </>
        )
      }
    >
      <div className="sb-stack">
        {error !== null &&
          (error instanceof Problem && error.findings.length > 0 ? (
            <FindingsList
              findings={error.findings.map((one) => ({ ...one, message: { "zh-CN": one.message, en: one.message } }))}
              titleOf={(at) => at}
              locale={t.locale}
              onGo={focusField}
            />
          ) : (
            <Failure error={error} />
          ))}
        {plan === null ? (
          children
        ) : (
          <Answered query={planned}>
            {(bulk) => (
              <>
                <h3>{bulk.task.state === "done" ? t("bulk.wouldBe") : t("bulk.planning")}</h3>
                <BulkOutcomes bulk={bulk} />
                {over && possible === 0 && <p>{words.nothing}</p>}
                {over && possible > 0 && beside?.(bulk)}
              </>
            )}
          </Answered>
        )}
      </div>
      <Dialog
        open={asking}
        title={words.ask(possible)}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind={danger ? "danger" : "primary"} busy={busy} onClick={() => void run()}>
              {words.run(possible)}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{words.askText}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </Drawer>
  );
}
