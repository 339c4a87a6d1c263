// @ts-check
/** What a file may have at most. No form that people fill in comes near; what is over it is refused, never cut. */
export const limits = {
  /** Bytes of the file. */
  file: 10_000_000,
  /** Entries of the container. */
  entries: 2_000,
  /** Bytes of one XML part, and of all that are read, counted as they come out. */
  part: 40_000_000,
  parts: 80_000_000,
  /** Bytes that an entry says it has for each that it takes; only above `ratioFrom`, since small repetitive parts pack well. */
  ratio: 200,
  ratioFrom: 20_000_000,
  /** Bytes that all entries together say they have. */
  declared: 400_000_000,
  /** Elements within elements. */
  depth: 200,
  elements: 2_000_000,
  /** Elements of a part that is kept as a tree. */
  treeNodes: 500_000,
  attributes: 200,
  /** Of one table or sheet. */
  rows: 3_000,
  columns: 200,
  /** Of the whole file. */
  cells: 20_000,
  paragraphs: 20_000,
  characters: 400_000,
  /** One paragraph, or one cell of Excel. */
  text: 8_000,
  /** Tables within tables. */
  nesting: 4,
  /** Texts that the sheets share. */
  sharedTexts: 60_000,
  sheets: 40,
  /** Ranges of one sheet in which people choose from a list. */
  validations: 1_000,
};
