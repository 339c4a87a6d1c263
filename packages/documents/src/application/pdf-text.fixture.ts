import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader gets out of a PDF: the text of each page without any white space, so that line breaks do not matter. */
export async function pdfText(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/\s/gu, ""),
    );
  }
  await document.loadingTask.destroy();
  return pages;
}
