import { printableText } from "../typesetting/printable-text.ts";
import { compileTypst } from "../typesetting/typst-compiler.ts";

/** A round seal: the name along its edge, a star, what kind of seal it is and when it was put there. Nothing behind it is hidden. */
const template = String.raw`
#let d = json(bytes(sys.inputs.content))
#let red = rgb("#c8102e")
#set document(title: d.name, date: auto)
#set page(width: 42mm, height: 42mm, margin: 0mm, fill: none)
#set text(font: ("Noto Serif SC", "Noto Sans JP"), lang: d.lang, fill: red, fallback: false, weight: 700)
#let letters = d.name.clusters()
#let count = letters.len()
#let sweep = calc.min(280deg, 22deg * (count - 1))
#let size = calc.min(13pt, 200pt / calc.max(count, 1))
#let at-edge(index, letter) = {
  let angle = if count == 1 { 0deg } else { -sweep / 2 + sweep * index / (count - 1) }
  place(center + horizon, dx: 16mm * calc.sin(angle), dy: -16mm * calc.cos(angle), rotate(angle, text(size: size, letter)))
}
#let star = polygon(fill: red, ..range(10).map(index => {
  let radius = if calc.even(index) { 5mm } else { 1.95mm }
  (5mm + radius * calc.sin(index * 36deg), 5mm - radius * calc.cos(index * 36deg))
}))
#pdf.artifact({
  place(center + horizon, circle(radius: 20mm, stroke: 1.1mm + red))
  place(center + horizon, dy: -1mm, star)
})
#for (index, letter) in letters.enumerate() { at-edge(index, letter) }
#place(center + horizon, dy: 8.5mm, text(size: 8pt, d.kind))
#place(center + horizon, dy: 12.5mm, text(size: 6pt, d.day))
`;

/** How an organisation's seal looks, as a PDF of one page. `day`: as it is to be read. */
export function sealAppearance({ name, kind, day, lang, at }: { name: string; kind: string; day: string; lang: "zh" | "en"; at: number }): Promise<Buffer> {
  return compileTypst(template, { content: JSON.stringify({ name: printableText(name), kind, day, lang }) }, at);
}
