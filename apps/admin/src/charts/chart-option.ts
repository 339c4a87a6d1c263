import type { Chart } from "./chart.ts";

const font = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const ink = "#1c2430";
const line = "#d5dbe3";

/** How high a chart is drawn: a bar chart grows with its rows. */
export function chartHeight({ kind, rows, series }: Chart): number {
  return kind === "days" ? 260 : 56 + rows.length * 36 + (series.length > 1 ? 28 : 0);
}

/** The chart as the library takes it. `heading`: of a picture that stands alone. `still`: without anything that moves or answers the pointer. */
export function chartOption(chart: Chart, { heading, still }: { heading?: { title: string; note: string }; still: boolean }) {
  const top = heading ? 76 : 12;
  const legend = chart.series.length > 1;
  const category = {
    type: "category" as const,
    data: chart.rows.map(({ name }) => name),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: ink, fontFamily: font, ...(chart.kind === "bars" && { width: 170, overflow: "break" as const, lineHeight: 15 }) },
  };
  const value = { type: "value" as const, minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { color: line } }, axisLabel: { color: ink, fontFamily: font } };
  const bars = chart.kind === "bars";
  return {
    animation: false,
    textStyle: { fontFamily: font, color: ink },
    backgroundColor: "#ffffff",
    ...(heading && {
      title: {
        text: heading.title,
        subtext: heading.note,
        left: 16,
        top: 14,
        textStyle: { fontFamily: font, fontSize: 18, color: ink },
        subtextStyle: { fontFamily: font, fontSize: 12, color: "#556070" },
      },
    }),
    legend: { show: legend, bottom: 0, textStyle: { fontFamily: font, color: ink }, data: chart.series.map(({ name }) => name) },
    // The library's own box would bring styles of its own into the page.
    tooltip: still ? { show: false } : { trigger: "axis" as const, renderMode: "richText" as const, axisPointer: { type: "shadow" as const } },
    grid: { left: 16, right: 48, top, bottom: legend ? 32 : 12, containLabel: true },
    ...(bars ? { xAxis: value, yAxis: { ...category, inverse: true } } : { xAxis: category, yAxis: value }),
    series: chart.series.map(({ name, colour }, index) => ({
      type: "bar" as const,
      name,
      data: chart.rows.map(({ values }) => values[index] ?? 0),
      itemStyle: { color: colour },
      barMaxWidth: bars ? 20 : 28,
      ...(legend && { stack: "all" }),
      ...(!legend && bars && { label: { show: true, position: "right" as const, color: ink, fontFamily: font } }),
    })),
  };
}
