import type { PrintLayout } from "@shenbao/engine";

/** How the pages of a document are laid out. Lengths in millimetres, sizes in points. */
export interface PageLayout {
  /** Of running text; headings have it too. */
  text: number;
  /** Of cells; tables of many columns take less. */
  cell: number;
  /** Which letters running text and cells have. */
  face: "song" | "hei";
  /** Printed on both sides of the paper: the side of the binding changes from page to page. */
  bothSides: boolean;
  margins: { top: number; bottom: number; inside: number; outside: number };
  landscape?: boolean;
}

/** What every page has beside its content. All strings are plain text. */
export interface PageFrame {
  lang: "zh" | "en";
  title: string;
  /** The organisation whose document it is. */
  author: string;
  /** What the document is, for who looks at the file's properties. */
  description: string;
  /** Lines beside the mark. */
  head: string[];
  /** Below them; {page} and {pages} are left to fill. */
  page: string;
  /** The code to be typed by hand. */
  code: string | null;
  /** Last beside the mark, in small letters: the content hash. */
  hash: string | null;
  /** In the place of the mark, where there is none: why. */
  unmarked: { stamp: string; why: string } | null;
  /** The notice's own line at the foot. */
  foot: string | null;
  layout: PageLayout;
}

/** The page of GB/T 9704-2012: 225 mm of text below 37 mm, 28 mm at the binding, 三号 16 pt. */
export const standardLayout: PageLayout = { text: 16, cell: 12, face: "song", bothSides: true, margins: { top: 37, bottom: 35, inside: 28, outside: 26 } };

/** The standard's page with what a notice says of it. */
export function pageLayout({ text, cell, face, bothSides, binding }: PrintLayout): PageLayout {
  return { text, cell, face, bothSides, margins: { ...standardLayout.margins, inside: binding } };
}

/** The side of a mark in millimetres: a code of 57 modules has 2.6 pixels a module at 150 dpi. */
const markSide = 25;

/**
 * The beginning of every typst template: fonts, page, marks, page numbers, and what sets text of any length. Data come as JSON in
 * `sys.inputs.content`, with the PageFrame in its `frame`; strings are inserted as values, so that nothing in them is markup.
 * The marks come drawn in `sys.inputs.marks`, one a page; without them their place is left free, so that nothing moves.
 */
export const pageFrame = String.raw`
#let d = json(bytes(sys.inputs.content))
#let f = d.frame
#let marks = json(bytes(sys.inputs.marks))
#let rare = "Noto Sans JP"
#let serif = if f.layout.face == "song" { ("Noto Serif SC", rare) } else { ("Noto Sans SC", rare) }
#let sans = ("Noto Sans SC", rare)
#let song = ("Noto Serif SC", rare)
#let rule = 0.5pt + black
#let text-size = f.layout.text * 1pt
#let cell-size = f.layout.cell * 1pt

// A text of any length and content; what has no place to break may break anywhere.
#let shown(value, longest: 24) = {
  show regex("[!-~]{" + str(longest + 1) + ",}"): it => it.text.clusters().map(box).join()
  value
}
#let paragraphs(value, indent: false) = {
  for line in value.split("\n") {
    if line.trim() != "" { par(first-line-indent: if indent and not line.starts-with("　") { (amount: 2em, all: true) } else { 0pt }, shown(line)) }
  }
}
// A title too long for its line breaks before its bracket, if it has one.
#let titled(value) = layout(area => {
  let whole = shown(value)
  if measure(whole).width <= area.width { whole } else { shown(value.replace("（", "\n（", count: 1).replace(" (", "\n(", count: 1)) }
})
// A title that keeps to one line where letters up to three points smaller make it fit.
#let fitted(value, size) = layout(area => {
  let fits = range(4).map(less => size - less * 1pt).find(one => measure(text(size: one, value)).width <= area.width)
  text(size: if fits == none { size } else { fits }, shown(value))
})
// Whether no row is so tall that it must go over to the next page.
#let fits-a-page(rows) = rows.all(row => row.all(cell => cell.clusters().len() <= 80))
#let name(body) = text(font: sans, body)

#set document(title: f.title, author: f.author, description: f.description, date: auto)
// The box of a line is the box of its letters: leading is what is between them, as printers count it.
#set text(font: serif, size: text-size, lang: f.lang, region: if f.lang == "zh" { "cn" } else { "gb" }, fallback: false, cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 0.8em, spacing: 0.8em, justify: false)
#set heading(numbering: "1")
#show heading: it => block(above: 1.6em, below: 0.9em, sticky: true, text(font: sans, weight: 700, size: text-size, {
  if it.level == 1 { counter(heading).display(if f.lang == "zh" { "一、" } else { "1. " }) }
  it.body
}))
#set table(stroke: rule, inset: (x: 5pt, y: 6pt))

#let mark-side = ${markSide}mm
#let the-mark = context {
  let at = counter(page).get().first() - 1
  if f.unmarked != none {
    box(width: mark-side, height: mark-side, stroke: 1pt + rgb("#b3261e"), align(center + horizon, {
      set par(leading: 0.4em, spacing: 0.6em)
      par(text(font: sans, weight: 700, size: 17pt, fill: rgb("#b3261e"), f.unmarked.stamp))
      par(text(font: sans, size: 7pt, fill: rgb("#b3261e"), f.unmarked.why))
    }))
  } else if at < marks.len() {
    image(bytes(marks.at(at)), format: "svg", width: mark-side, height: mark-side, alt: f.description)
  } else {
    box(width: mark-side, height: mark-side)
  }
}
#let outwards(body) = context align(if f.layout.bothSides and calc.even(counter(page).get().first()) { left } else { right }, body)
#let the-head = context {
  set text(font: sans, size: 8pt)
  set par(leading: 0.45em, spacing: 0.55em)
  let page-number = str(counter(page).get().first())
  let page-count = str(counter(page).final().first())
  let lines = align(left + bottom, {
    for line in f.head { par(shown(line)) }
    par({
      if f.code != none { strong(f.code); h(1em) }
      f.page.replace("{pages}", page-count).replace("{page}", page-number)
    })
    if f.hash != none { par(text(size: 6.5pt, shown(f.hash, longest: 80))) }
  })
  if f.layout.bothSides and calc.even(counter(page).get().first()) {
    grid(columns: (mark-side, 1fr), column-gutter: 5mm, the-mark, lines)
  } else {
    grid(columns: (1fr, mark-side), column-gutter: 5mm, lines, the-mark)
  }
}
#let the-foot = {
  outwards(pad(x: 14pt, text(font: song, size: 14pt, context [— #counter(page).get().first() —])))
  if f.foot != none { align(center, block(above: 6pt, text(font: sans, size: 8pt, shown(f.foot)))) }
}
#let inside = f.layout.margins.inside * 1mm
#let outside = f.layout.margins.outside * 1mm
#set page(
  paper: "a4",
  flipped: f.layout.at("landscape", default: false),
  binding: left,
  margin: (top: f.layout.margins.top * 1mm, bottom: f.layout.margins.bottom * 1mm) + if f.layout.bothSides { (inside: inside, outside: outside) } else { (left: inside, right: outside) },
  header: the-head,
  header-ascent: 5mm,
  footer: the-foot,
  footer-descent: 7mm,
)
`;
