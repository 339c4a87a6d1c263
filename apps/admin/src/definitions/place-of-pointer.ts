import { jsonLanguage } from "@codemirror/lang-json";
import type { SyntaxNode } from "@lezer/common";

const unescape = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
const values = ["Object", "Array", "String", "Number", "True", "False", "Null"];

function valueIn(node: SyntaxNode): SyntaxNode | null {
  for (let child = node.firstChild; child; child = child.nextSibling) if (values.includes(child.name)) return child;
  return null;
}

function step(node: SyntaxNode, part: string, text: string): SyntaxNode | null {
  let index = 0;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (node.name === "Object" && child.name === "Property") {
      const name = child.firstChild;
      if (name && nameOf(text.slice(name.from, name.to)) === part) return child;
    } else if (node.name === "Array" && values.includes(child.name)) {
      if (String(index) === part) return child;
      index += 1;
    }
  }
  return null;
}

function nameOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

/** Where in the text of a JSON document a JSON Pointer (RFC 6901) leads, in characters; the nearest place above where it leads nowhere. */
export function placeOfPointer(text: string, pointer: string): { from: number; to: number } {
  const tree = jsonLanguage.parser.parse(text);
  let node = valueIn(tree.topNode);
  let shown: SyntaxNode | null = node;
  for (const part of pointer.split("/").slice(1).map(unescape)) {
    const found: SyntaxNode | null = node && step(node, part, text);
    if (!found) break;
    shown = found.name === "Property" ? found.firstChild : found;
    node = found.name === "Property" ? valueIn(found) : found;
  }
  if (!shown || pointer === "") return { from: 0, to: Math.min(1, text.length) };
  const end = shown.name === "Object" || shown.name === "Array" ? shown.from + 1 : shown.to;
  return { from: shown.from, to: end };
}
