import type { Overview } from "@shenbao/contract";
import { type NoticeDefinition, sayDay } from "@shenbao/engine";
import { listAddress } from "../applications/list-address.ts";
import { chartColours, type Chart } from "../charts/chart.ts";
import type { Speaker } from "../language/use-text.ts";

/** The charts that there is something to say in. */
export function overviewCharts(t: Speaker, overview: Overview, definition: NoticeDefinition, base: string): Chart[] {
  const plain = [{ name: t("overview.count"), colour: chartColours.primary }];
  const charts: Chart[] = [
    {
      title: t("overview.states"),
      kind: "bars",
      series: plain,
      rows: overview.states
        .filter(({ count }) => count > 0)
        .map(({ id, count }) => ({ id, name: t.of(definition.workflow.states[id]?.title) || id, values: [count], to: listAddress(base, { state: id }) })),
    },
    { title: t("overview.days"), kind: "days", series: plain, rows: overview.days.map(({ day, count }) => ({ id: day, name: t.of(sayDay(day)), values: [count] })) },
    {
      title: t("overview.receivers"),
      kind: "bars",
      series: plain,
      // One alone says no more than the whole.
      rows: overview.receivers.length > 1 ? overview.receivers.map(({ code, name, count }) => ({ id: code, name: t.of(name), values: [count] })) : [],
    },
    {
      title: t("overview.tracks"),
      kind: "bars",
      series: plain,
      rows:
        overview.tracks.length > 1
          ? overview.tracks
              .filter(({ count }) => count > 0)
              .map(({ id, count }) => ({ id, name: t.of(definition.tracks.find((track) => track.id === id)?.title) || id, values: [count] }))
          : [],
    },
    {
      title: t("overview.tables"),
      kind: "bars",
      series: [
        { name: t("overview.handedIn"), colour: chartColours.success },
        { name: t("overview.notHandedIn"), colour: chartColours.neutral },
      ],
      rows: overview.tables.map(({ table, title, handedIn, expected }) => ({ id: table, name: t.of(title), values: [handedIn, expected - handedIn], to: `${base}/tables` })),
    },
    {
      title: t("overview.reviews"),
      kind: "bars",
      series: [
        { name: t("overview.scored"), colour: chartColours.success },
        { name: t("overview.begun"), colour: chartColours.warning },
        { name: t("overview.waiting"), colour: chartColours.neutral },
      ],
      rows: overview.reviews.map(({ review, title, scored, begun, waiting }) => ({
        id: review,
        name: t.of(title),
        values: [scored, begun, waiting],
        to: `${base}/reviews/${review}`,
      })),
    },
  ];
  return charts.filter(({ rows }) => rows.length > 0);
}
