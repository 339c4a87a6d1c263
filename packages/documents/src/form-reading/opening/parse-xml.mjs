// @ts-check
import { SaxesParser } from "saxes";
import { limits } from "./limits.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/** @typedef {{ readonly [name: string]: string }} Attributes names without their prefix */
/** @typedef {{ open(name: string, attributes: Attributes): void, text(text: string): void, close(name: string): void }} Handler */
/** @typedef {{ name: string, attributes: Attributes, children: (Node | string)[] }} Node */

/**
 * Reads XML in UTF-8 as it comes. No document type and no entity but XML's own five: nothing is expanded, nothing is fetched. Names come without
 * their prefix, because the prefix is the writer's choice.
 * @param {AsyncIterable<Buffer>} pieces
 * @param {Handler} handler
 * @returns {Promise<void>}
 */
export async function parseXml(pieces, handler) {
  const parser = new SaxesParser({ fragment: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  let elements = 0;
  /** @type {string[]} */
  const open = [];
  parser.on("error", () => {
    throw new ReadingRefusal("damaged");
  });
  parser.on("doctype", () => {
    throw new ReadingRefusal("doctype");
  });
  parser.on("opentag", (tag) => {
    if (++depth > limits.depth) throw new ReadingRefusal("depth", { limit: limits.depth });
    if (++elements > limits.elements) throw new ReadingRefusal("elements");
    const names = Object.keys(tag.attributes);
    if (names.length > limits.attributes) throw new ReadingRefusal("elements");
    /** @type {Record<string, string>} */
    const attributes = Object.create(null);
    for (const name of names) attributes[local(name)] = String(tag.attributes[name]);
    const name = local(tag.name);
    open.push(name);
    handler.open(name, attributes);
  });
  parser.on("closetag", () => {
    depth--;
    handler.close(open.pop() ?? "");
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  for await (const piece of pieces) parser.write(decode(decoder, piece));
  parser.write(decode(decoder));
  parser.close();
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * @param {TextDecoder} decoder
 * @param {Buffer} [piece]
 */
function decode(decoder, piece) {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new ReadingRefusal("damaged");
  }
}

/**
 * A whole part as a tree. For parts that are read in more than one pass; sheets, which can be long, are read as they come.
 * @param {AsyncIterable<Buffer>} pieces
 * @returns {Promise<Node>}
 */
export async function xmlTree(pieces) {
  /** @type {Node} */
  const root = { name: "", attributes: {}, children: [] };
  const open = [root];
  let nodes = 0;
  await parseXml(pieces, {
    open(name, attributes) {
      if (++nodes > limits.treeNodes) throw new ReadingRefusal("elements");
      /** @type {Node} */
      const node = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text: (text) => void open.at(-1)?.children.push(text),
    close: () => void open.pop(),
  });
  return root;
}

/**
 * The elements directly below one; of a name where it is given.
 * @param {Node | undefined} node
 * @param {string} [name]
 * @returns {Node[]}
 */
export function below(node, name) {
  /** @type {Node[]} */
  const found = [];
  for (const child of node?.children ?? []) if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/**
 * The first element of a path of names below one.
 * @param {Node | undefined} node
 * @param {...string} path
 * @returns {Node | undefined}
 */
export function first(node, ...path) {
  let at = node;
  for (const name of path) at = below(at, name)[0];
  return at;
}

/**
 * All the text below an element.
 * @param {Node} node
 * @returns {string}
 */
export function textOf(node) {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
