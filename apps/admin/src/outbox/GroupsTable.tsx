import type { OutboxGroup } from "@shenbao/contract";
import { Button, Card, formatMoment, StateTag } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";
import type { Chosen } from "./OutboxPage.tsx";
import { messageStates, messageTones } from "./outbox-queries.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";

const batchOf = ({ batch }: OutboxGroup) => batch ?? "";

/** The messages by what made them and by what was done together, each group to be looked at and released. */
export function GroupsTable({ groups, chosen, onChoose }: { groups: OutboxGroup[]; chosen: Chosen; onChoose(chosen: Chosen): void }) {
  const t = useText();
  const isChosen = (group: OutboxGroup) => chosen.template === group.template && chosen.batch === batchOf(group);
  const shown = chosen.state === undefined ? groups : groups.filter(({ counts }) => (counts[chosen.state ?? "held"] ?? 0) > 0);
  const heldIn = ({ counts }: OutboxGroup) => counts.held ?? 0;
  if (shown.length === 0) return null;
  return (
    <Card
      title={t("outbox.groups")}
      aside={
        chosen.template !== undefined && (
          <Button kind="quiet" small onClick={() => onChoose({ ...(chosen.state && { state: chosen.state }) })}>
            {t("outbox.all")}
          </Button>
        )
      }
    >
      <DataTable
        caption={t("outbox.groups")}
        rows={shown}
        rowId={(group) => `${group.template} ${batchOf(group)}`}
        columns={[
          {
            id: "template",
            main: true,
            title: t("outbox.template"),
            cell: (group) => (
              <button
                type="button"
                className="ad-link"
                aria-pressed={isChosen(group)}
                onClick={() => onChoose({ ...(chosen.state && { state: chosen.state }), template: group.template, batch: batchOf(group) })}
              >
                {t.of(group.title)}
              </button>
            ),
          },
          {
            id: "batch",
            title: t("outbox.batch"),
            cell: (group) => (group.batch === null ? t("outbox.single") : t("outbox.together", { at: formatMoment(group.first, t.locale) })),
          },
          {
            id: "counts",
            title: t("outbox.state"),
            cell: ({ counts }) => (
              <span className="ad-state-list">
                {messageStates.map((state) => counts[state] && <StateTag key={state} title={`${t(`outbox.state.${state}`)} ${counts[state]}`} tone={messageTones[state]} />)}
              </span>
            ),
          },
          {
            id: "release",
            title: t("outbox.release"),
            cell: (group) =>
              heldIn(group) > 0 ? (
                <ReleaseButton small selection={{ template: group.template, batch: batchOf(group) }} title={t("outbox.releaseGroup", { count: heldIn(group) })} />
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Card>
  );
}
