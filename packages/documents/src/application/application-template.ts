import { pageFrame } from "../typesetting/page-frame.ts";

/**
 * The typst template of a printed application, the same for every notice. All it prints comes as JSON in `sys.inputs.content`
 * (DocumentContent). Running text has the size of the layout (三号, as the standard has it); cells are smaller, since 28 字 a line leave
 * a table of two answers a line six each.
 */
export const applicationTemplate =
  pageFrame +
  String.raw`
#let label-width = if f.lang == "zh" { 36mm } else { 42mm }

// Labels are a little smaller than what is answered: eight 字 stand in one line.
#let label-of(pair) = text(size: 0.875em, name(titled(pair.label)))

#let pairs-table(block-data) = {
  set text(size: cell-size)
  set par(leading: 0.5em, spacing: 0.6em)
  let cells = ()
  for entries in block-data.lines {
    if entries.len() == 2 {
      for pair in entries {
        cells.push(align(center, label-of(pair)))
        cells.push(shown(pair.value, longest: 14))
      }
    } else {
      cells.push(align(center, label-of(entries.at(0))))
      cells.push(table.cell(colspan: 3, paragraphs(entries.at(0).value)))
    }
  }
  table(columns: (label-width, 1fr, label-width, 1fr), align: left + horizon, ..cells)
}

// A long answer is running text, set as the standard sets it, over as many pages as it takes; a short one is a cell.
#let text-table(block-data) = {
  let running = block-data.value.clusters().len() > 60
  set text(size: cell-size) if not running
  set par(leading: 0.5em, spacing: 0.6em) if not running
  table(
    columns: (1fr,),
    align: left,
    table.header(table.cell(text(size: cell-size, name(shown(block-data.label))))),
    table.cell(inset: (x: 8pt, y: if running { 10pt } else { 7pt }), paragraphs(block-data.value, indent: running)),
  )
}

#let rows-table(block-data) = {
  let count = block-data.head.len()
  let size = calc.min(cell-size, if count > 7 { 9pt } else if count > 5 { 10pt } else { 12pt })
  set text(size: size)
  set par(leading: 0.45em, spacing: 0.5em)
  set table.cell(breakable: false) if fits-a-page(block-data.rows)
  let widths = block-data.figures.enumerate().map(((at, figure)) => if at == 0 { auto } else { 1fr })
  let sides = block-data.figures.map(figure => (if figure { right } else { left }) + horizon)
  let cell(value) = shown(value, longest: if count > 5 { 10 } else { 18 })
  block(above: 12pt, below: 6pt, sticky: true, text(size: cell-size, name(shown(block-data.label))))
  block(width: if count <= 2 { 60% } else { 100% }, breakable: block-data.rows.len() > 6, table(
    columns: widths,
    align: (x, y) => if y == 0 or x == 0 { center + horizon } else { sides.at(x) },
    table.header(..block-data.head.map(title => name(cell(title)))),
    ..block-data.rows.flatten().map(cell),
    ..if "foot" in block-data { block-data.foot.map(value => text(font: sans, weight: 700, cell(value))) } else { () },
  ))
}

// ---- the cover
#let the-cover() = {
  v(24mm)
  align(center, {
    fitted(d.notice, 16pt)
    v(6mm)
    text(font: song, weight: 700, size: 22pt, titled(d.title))
  })
  v(26mm)
  align(center, block(width: 140mm, {
    set align(left)
    set text(size: 14pt)
    set par(leading: 0.5em)
    table(
      columns: (46mm, 1fr),
      stroke: (x, y) => if x == 1 { (bottom: 0.6pt + black) },
      inset: (x: 4pt, y: 10pt),
      align: (x, y) => if x == 0 { right + bottom } else { left + bottom },
      ..d.cover.map(pair => (name(shown(pair.label)), shown(pair.value, longest: 16))).flatten(),
    )
  }))
  v(1fr)
  align(center, text(size: 16pt, shown(d.issuer)))
  v(6mm)
  pagebreak()
}

// ---- the form
#let the-form = for section in d.sections {
  heading(level: 1, shown(section.title))
  for block-data in section.blocks {
    if block-data.kind == "pairs" {
      if "title" in block-data { block(above: 12pt, below: 6pt, sticky: true, text(font: song, weight: 700, size: cell-size, shown(block-data.title))) }
      pairs-table(block-data)
    } else if block-data.kind == "text" {
      text-table(block-data)
    } else {
      rows-table(block-data)
    }
  }
}

// ---- the evidence
#let the-evidence = if d.evidence.items.len() > 0 {
  heading(level: 1, d.evidence.title)
  set text(size: calc.min(cell-size, 10.5pt))
  set par(leading: 0.4em, spacing: 0.5em)
  table(
    columns: (42mm, 1fr, 50mm),
    align: left + horizon,
    table.header(..d.evidence.head.map(title => align(center, name(title)))),
    ..d.evidence.items.map(item => if item.files.len() == 0 {
      (shown(item.title), d.evidence.missing, d.none)
    } else {
      (table.cell(rowspan: item.files.len(), breakable: item.files.len() > 8, shown(item.title)), ..item.files.map(file => (shown(file.name), text(size: 7.5pt, shown(file.hash)))).flatten())
    }).flatten(),
  )
}

// ---- what is signed and sealed
// Where an electronic seal goes; on paper it is of no use, and it takes no room.
#let seal-place = context {
  let here = here().position()
  [#metadata((page: here.page, x: here.x / 1mm, y: here.y / 1mm)) <seal-place>]
}
#let the-commitment = {
  v(10pt)
  block(breakable: false, width: 100%, {
    heading(level: 1, d.commitment.title)
    block(stroke: rule, inset: 14pt, width: 100%, {
      paragraphs(d.commitment.text, indent: true)
      if d.commitment.signature != none or d.commitment.seal != none {
        v(16mm)
        let seal = if d.commitment.seal == none { [] } else { seal-place; d.commitment.seal }
        set text(size: calc.min(text-size, 14pt))
        grid(columns: (1fr, 1fr), row-gutter: 16mm, if d.commitment.signature != none { d.commitment.signature }, seal, [], if d.commitment.date != none { align(right, d.commitment.date) })
        v(10mm)
      }
    })
    for (at, note) in d.commitment.notes.enumerate() { block(above: if at == 0 { 12pt } else { 6pt }, below: 0pt, { set text(size: 10.5pt); paragraphs(note) }) }
  })
}

// ---- all of it, as the notice says
#if d.cover != none { the-cover() } else {
  align(center, block(above: 0pt, below: 8mm, text(font: song, weight: 700, size: 22pt, titled(d.title))))
}
#for part in d.parts {
  if part == "form" { the-form } else if part == "evidence" { the-evidence } else { the-commitment }
}
`;
