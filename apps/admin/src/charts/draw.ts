import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import type { Chart } from "./chart.ts";
import { chartHeight, chartOption } from "./chart-option.ts";

use([BarChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

/** Draws a chart into an element, and again whenever the element's width changes. Answers what ends it. */
export function draw(element: HTMLElement, chart: Chart): () => void {
  const drawn = init(element, null, { renderer: "canvas", height: chartHeight(chart) });
  drawn.setOption(chartOption(chart, { still: false }));
  const watch = new ResizeObserver(() => drawn.resize());
  watch.observe(element);
  return () => {
    watch.disconnect();
    drawn.dispose();
  };
}

export interface Heading {
  title: string;
  note: string;
}

const width = 900;
const headed = 64;

/** A chart as a picture that stands alone: an SVG's text. */
export function svgOf(chart: Chart, heading: Heading): string {
  const picture = init(null, null, { renderer: "svg", ssr: true, width, height: chartHeight(chart) + headed });
  picture.setOption(chartOption(chart, { heading, still: true }));
  const svg = picture.renderToSVGString();
  picture.dispose();
  return svg;
}

/** A chart as a picture that stands alone: a PNG, twice as fine as it is large. */
export async function pngOf(chart: Chart, heading: Heading): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const picture = init(canvas, null, { renderer: "canvas", width, height: chartHeight(chart) + headed, devicePixelRatio: 2 });
  picture.setOption(chartOption(chart, { heading, still: true }));
  const made = await new Promise<Blob | null>((done) => picture.renderToCanvas({ backgroundColor: "#ffffff", pixelRatio: 2 }).toBlob(done, "image/png"));
  picture.dispose();
  if (!made) throw new Error("the browser made no picture");
  return made;
}
