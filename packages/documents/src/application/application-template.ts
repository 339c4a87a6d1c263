/**
 * The typst template of a printed application, the same for every notice. All it prints comes as JSON in `sys.inputs.content`
 * (DocumentContent); strings are inserted as values, so that nothing in them is markup.
 *
 * Page: GB/T 9704-2012 (A4, top 37 mm, left 28 mm, text block 156 × 225 mm); body 12 pt and tables 10.5 pt instead of its 16 pt,
 * since this is a form of tables and not a letter.
 */
export const applicationTemplate = String.raw`
#let d = json(bytes(sys.inputs.content))
#let serif = ("Noto Serif SC", "Noto Sans JP")
#let sans = ("Noto Sans SC", "Noto Sans JP")
#let line-grey = 0.5pt + rgb("#7c8898")
#let label-width = if d.lang == "zh" { 33mm } else { 40mm }
#let label-fill = rgb("#f0f3f7")

// A text of any length and content; what has no place to break may break anywhere.
#let shown(value, longest: 24) = {
  show regex("[!-~]{" + str(longest + 1) + ",}"): it => it.text.clusters().map(box).join()
  value
}
#let paragraphs(value) = {
  for line in value.split("\n") {
    if line.trim() != "" { par(shown(line)) }
  }
}
// A title too long for its line breaks before its bracket, if it has one.
#let titled(value) = layout(area => {
  let whole = shown(value)
  if measure(whole).width <= area.width { whole } else { shown(value.replace("（", "\n（", count: 1).replace(" (", "\n(", count: 1)) }
})
#let name(body) = text(font: sans, size: 10pt, body)

#set document(title: d.title, author: d.author, date: auto)
#set text(font: serif, size: 12pt, lang: d.lang, region: if d.lang == "zh" { "cn" } else { "gb" }, fallback: false, cjk-latin-spacing: none)
#set par(leading: 0.75em, spacing: 0.9em, justify: false)
#show heading: it => block(above: 20pt, below: 12pt, sticky: true, text(font: sans, weight: 700, size: 15pt, {
  counter(heading).display(if d.lang == "zh" { "一、" } else { "1. " })
  it.body
}))
#set heading(numbering: "1")
#set table(stroke: line-grey, inset: (x: 6pt, y: 6pt))

#let footer-text = context {
  set text(font: sans, size: 8pt, fill: rgb("#55606e"))
  set par(leading: 0.5em, spacing: 0.5em)
  line(length: 100%, stroke: 0.4pt + rgb("#7c8898"))
  grid(
    columns: (1fr, auto, 1fr),
    inset: (y: 2pt),
    align: (left, center, right),
    d.footer.left,
    d.footer.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())),
    d.footer.right,
  )
  if d.footer.line != none { align(center, shown(d.footer.line)) }
  if d.footer.hash != none { align(center, text(size: 7pt, d.footer.hash)) }
}
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer: footer-text, footer-descent: 8mm)

#let pairs-table(block-data) = {
  let cells = ()
  for entries in block-data.lines {
    if entries.len() == 2 {
      for pair in entries {
        cells.push(table.cell(fill: label-fill, name(shown(pair.label))))
        cells.push(shown(pair.value, longest: 16))
      }
    } else {
      cells.push(table.cell(fill: label-fill, name(shown(entries.at(0).label))))
      cells.push(table.cell(colspan: 3, paragraphs(entries.at(0).value)))
    }
  }
  table(columns: (label-width, 1fr, label-width, 1fr), align: left + horizon, ..cells)
}

#let text-table(block-data) = table(
  columns: (1fr,),
  align: left,
  table.header(table.cell(fill: label-fill, name(shown(block-data.label)))),
  table.cell(inset: (x: 8pt, y: 9pt), paragraphs(block-data.value)),
)

#let rows-table(block-data) = {
  let count = block-data.head.len()
  let size = if count > 7 { 8pt } else if count > 5 { 9pt } else { 10pt }
  set text(size: size)
  let widths = block-data.figures.enumerate().map(((at, figure)) => if at == 0 { auto } else { 1fr })
  let sides = block-data.figures.map(figure => (if figure { right } else { left }) + horizon)
  let cell(value) = shown(value, longest: if count > 5 { 12 } else { 20 })
  block(below: 6pt, sticky: true, name(shown(block-data.label)))
  block(width: if count <= 2 { 60% } else { 100% }, table(
    columns: widths,
    align: (x, y) => if y == 0 { center + horizon } else { sides.at(x) },
    fill: (x, y) => if y == 0 or (x == 0 and block-data.named) { label-fill },
    table.header(..block-data.head.map(title => text(font: sans, cell(title)))),
    ..block-data.rows.flatten().map(cell),
    ..if "foot" in block-data { block-data.foot.map(value => text(font: sans, weight: 700, cell(value))) } else { () },
  ))
}

#if d.draft != none {
  align(center, block(stroke: 1pt + rgb("#b3261e"), inset: 6pt, radius: 3pt, text(font: sans, size: 11pt, fill: rgb("#b3261e"), d.draft)))
}
// ---- the cover
#let the-cover() = {
  v(26mm)
  align(center, {
    text(font: sans, size: 13pt, fill: rgb("#55606e"), shown(d.notice))
    v(8mm)
    text(font: sans, weight: 700, size: 22pt, titled(d.title))
  })
  v(24mm)
  align(center, block(width: 132mm, {
  set align(left)
  table(
    columns: (40mm, 1fr),
    stroke: (x, y) => if x == 1 { (bottom: 0.6pt + rgb("#1b2430")) },
    inset: (x: 4pt, y: 9pt),
    align: (x, y) => if x == 0 { right + horizon } else { left + horizon },
    ..d.cover.map(pair => (text(font: sans, size: 12pt, shown(pair.label)), text(size: 12.5pt, shown(pair.value)))).flatten(),
  )
  }))
  v(1fr)
  align(center, text(size: 13pt, shown(d.issuer)))
  pagebreak()
}

// ---- the form
#let the-form = for section in d.sections {
  heading(level: 1, shown(section.title))
  for block-data in section.blocks {
    if block-data.kind == "pairs" {
      if "title" in block-data { block(above: 12pt, below: 6pt, sticky: true, text(font: sans, weight: 700, size: 11pt, shown(block-data.title))) }
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
  set text(size: 9.5pt)
  table(
    columns: (46mm, 1fr, 46mm),
    align: left + horizon,
    fill: (x, y) => if y == 0 { label-fill },
    table.header(..d.evidence.head.map(title => text(font: sans, title))),
    ..d.evidence.items.map(item => if item.files.len() == 0 {
      (shown(item.title), d.evidence.missing, d.none)
    } else {
      (table.cell(rowspan: item.files.len(), shown(item.title)), ..item.files.map(file => (shown(file.name), text(size: 9pt, file.hash))).flatten())
    }).flatten(),
  )
}

// ---- what is signed and sealed
#let the-commitment = {
  v(10pt)
  block(breakable: false, width: 100%, {
    heading(level: 1, d.commitment.title)
    block(stroke: line-grey, inset: 14pt, width: 100%, {
      set par(first-line-indent: (amount: 2em, all: true))
      set text(size: 12pt)
      paragraphs(d.commitment.text)
      set par(first-line-indent: 0pt)
      if d.commitment.signature != none {
        v(16mm)
        let seal = if d.commitment.seal == none { [] } else { d.commitment.seal }
        grid(columns: (1fr, 1fr), row-gutter: 16mm, d.commitment.signature, seal, [], align(right, d.commitment.date))
        v(12mm)
      }
    })
    for note in d.commitment.notes { block(above: 6pt, below: 0pt, text(size: 10pt, paragraphs(note))) }
  })
}

// ---- all of it, as the notice says
#if d.cover != none { the-cover() } else {
  align(center, block(above: 0pt, below: 8mm, text(font: sans, weight: 700, size: 18pt, titled(d.title))))
}
#set text(size: 10.5pt)
#for part in d.parts {
  if part == "form" { the-form } else if part == "evidence" { the-evidence } else { the-commitment }
}
`;
