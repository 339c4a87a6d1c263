import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useSpeak } from "../../language/locale-context.ts";
import { type as sizes } from "./box-sizes.ts";
import type { DiagramModel } from "./diagram-model.ts";
import type { Layout } from "./lay-out.ts";
import { linesOf } from "./text-size.ts";

/** How much of the diagram one page holds, in its own pixels: small enough to be read on A4. */
const pageWidth = 1500;

export interface DiagramPrintProps {
  model: DiagramModel;
  layout: Layout;
  role: string | null;
  onDone(): void;
}

/** The diagram on paper: as a drawing, a wide one on several pages. Prints as soon as it is there. */
export function DiagramPrint({ model, layout, role, onDone }: DiagramPrintProps) {
  const speak = useSpeak();
  useEffect(() => {
    addEventListener("afterprint", onDone);
    const frame = requestAnimationFrame(() => print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  const pages = Math.max(1, Math.ceil(layout.width / pageWidth));
  const width = layout.width / pages;
  return createPortal(
    <div className="bw-print">
      {Array.from({ length: pages }, (_, page) => (
        <figure key={page}>
          <svg viewBox={`${page * width} 0 ${width} ${layout.height}`} width="100%">
            <Drawing model={model} layout={layout} role={role} />
          </svg>
          <figcaption>{speak(texts["diagram.page"], { page: page + 1, pages })}</figcaption>
        </figure>
      ))}
    </div>,
    document.body,
  );
}

function Drawing({ model, layout, role }: Pick<DiagramPrintProps, "model" | "layout" | "role">) {
  const actions = model.actions.filter(({ by }) => role === null || by === role);
  return (
    <>
      <defs>
        <marker id="bw-print-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
      {actions.map(({ key }) => (
        <path key={key} className="bw-print-line" d={layout.edges[key]?.path ?? ""} markerEnd="url(#bw-print-arrow)" />
      ))}
      {actions.map(({ key, title, role: who, marks, size }) => {
        const at = layout.edges[key]?.label;
        return (
          at && (
            <PrintedBox
              key={key}
              x={at.x - size.width / 2}
              y={at.y - size.height / 2}
              {...size}
              title={title}
              lines={[who, marks.map(({ short }) => short).join(" · ")]}
              inside={size.width - 16}
              plain
            />
          )
        );
      })}
      {model.states.map(({ id, title, size, open, uploads, initial, final }) => {
        const at = layout.nodes[id];
        return at && <PrintedBox key={id} {...at} {...size} title={title} lines={[open ?? "", uploads ?? ""]} inside={138} bold={initial || final} />;
      })}
    </>
  );
}

interface PrintedBoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  lines: string[];
  /** The width of its lines. */
  inside: number;
  bold?: boolean;
  plain?: boolean;
}

function PrintedBox({ x, y, width, height, title, lines, inside, bold = false, plain = false }: PrintedBoxProps) {
  const titles = linesOf(title, sizes.title, inside);
  const small = lines.flatMap((line) => linesOf(line, sizes.small, inside));
  const top = y + (height - titles.length * sizes.titleLine - small.length * sizes.smallLine) / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={6} className={plain ? "bw-print-label" : bold ? "bw-print-end" : "bw-print-state"} />
      {titles.map((line, i) => (
        <text key={`title ${i}`} x={x + width / 2} y={top + (i + 0.75) * sizes.titleLine} className="bw-print-title">
          {line}
        </text>
      ))}
      {small.map((line, i) => (
        <text key={`line ${i}`} x={x + width / 2} y={top + titles.length * sizes.titleLine + (i + 0.75) * sizes.smallLine} className="bw-print-small">
          {line}
        </text>
      ))}
    </g>
  );
}
