import { examplePdf } from "./example-pdf.ts";
import { examplePng } from "./example-png.ts";

/**
 * A real, small file for an evidence item, made from its name: a PDF that says what it stands for, or a picture (.png).
 * @throws Error for another ending
 */
export function exampleFile(name: string, organisation: string, project: string): File {
  const title = name.replace(/\.[a-z]+$/, "");
  if (name.endsWith(".png")) return fileOf(name, "image/png", examplePng(`${organisation} ${project} ${name}`));
  if (name.endsWith(".pdf")) {
    const lines = [title, `单位：${organisation}`, `项目：${project}`, "本文件为演示用的虚构材料，不具任何效力。"];
    return fileOf(name, "application/pdf", examplePdf(lines, title.includes("盖章")));
  }
  throw new Error(`no example for the file ${name}`);
}

const fileOf = (name: string, type: string, content: Buffer): File => new File([new Uint8Array(content)], name, { type });
