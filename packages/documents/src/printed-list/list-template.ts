import { pageFrame } from "../typesetting/page-frame.ts";

/** The typst template of a ListContent. */
export const listTemplate =
  pageFrame +
  String.raw`
// The title of a column that is as narrow as what is in it: at most four 字 a line.
#let narrow(title) = title.replace("（", "\n（").split("\n").map(part => part.clusters().chunks(4).map(chunk => chunk.join())).flatten().join(linebreak())

#let group-table(group) = {
  let count = group.head.len()
  let size = if "size" in group { group.size * 1pt } else { if count > 9 { calc.min(cell-size, 8.5pt) } else if count > 6 { calc.min(cell-size, 10pt) } else { cell-size } }
  set text(size: size)
  set par(leading: 0.4em, spacing: 0.4em)
  set table.cell(breakable: false) if fits-a-page(group.rows)
  if group.title != none { block(above: 14pt, below: 8pt, sticky: true, text(font: sans, weight: 700, size: 14pt, shown(group.title))) }
  if group.rows.len() == 0 { par(d.none) } else {
    table(
      columns: group.widths.map(width => if width == none { auto } else { width * 1fr }),
      inset: (x: 3pt, y: 5pt),
      align: (x, y) => if y == 0 { center + horizon } else { (if group.figures.at(x) { right } else { left }) + horizon },
      table.header(..group.head.enumerate().map(((at, title)) => name(if group.widths.at(at) == none { narrow(title) } else { shown(title, longest: 6) }))),
      ..group.rows.map(row => row.enumerate().map(((at, value)) => if group.widths.at(at) == none { value } else { shown(value, longest: 6) })).flatten(),
    )
  }
}

#if d.label != none { block(below: 6pt, name(text(size: 14pt, shown(d.label)))) }
#align(center, block(above: 0pt, below: 14pt, text(font: song, weight: 700, size: 22pt, { set par(leading: 0.4em); titled(d.title) })))
#{
  set text(size: calc.min(text-size, 14pt))
  set par(leading: 0.6em, spacing: 0.6em)
  for line in d.above { paragraphs(line, indent: line.clusters().len() > 40) }
}
#if d.facts.len() > 0 {
  set text(size: cell-size)
  set par(leading: 0.5em, spacing: 0.5em)
  table(
    columns: (if f.lang == "zh" { 40mm } else { 48mm }, 1fr),
    inset: (x: 6pt, y: 9pt),
    align: (x, y) => (if x == 0 { center } else { left }) + horizon,
    ..d.facts.map(pair => (name(titled(pair.label)), paragraphs(pair.value))).flatten(),
  )
}
#for group in d.groups { group-table(group) }
#if d.seals.len() > 0 {
  set text(size: calc.min(text-size, 14pt))
  block(above: 16pt, breakable: false, grid(columns: (1fr, 1fr), row-gutter: 16pt, ..d.seals.map(seal => shown(seal))))
}
#for line in d.below {
  set text(size: 10.5pt)
  set par(leading: 0.5em)
  block(above: 8pt, paragraphs(line))
}
`;
