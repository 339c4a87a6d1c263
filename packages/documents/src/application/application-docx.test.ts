import { describe, expect, it } from "vitest";
import { docxText } from "../word/docx-text.fixture.ts";
import { applicationContent } from "./application-content.ts";
import { applicationDocx } from "./application-docx.ts";
import type { ApplicationDocument } from "./application-document.ts";
import { aDocument, answers } from "./festival-notice.fixture.ts";
import { visibleText } from "../typesetting/printable-text.ts";

const read = async (changes: Partial<ApplicationDocument> = {}) => docxText(await applicationDocx(aDocument(changes)));

/** Every text of what is printed, in order. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

describe("the application as Word", () => {
  it("says each text of the print once it is said there: cover, answers, tables with sums, evidence, the place to seal", async () => {
    const document = aDocument();
    const { flow, rows, foot } = await read();
    const { cover, sections, evidence, commitment } = applicationContent(document);
    const printed = [
      ...leaves(cover),
      ...leaves(sections.map(({ title, blocks }) => [title, blocks.map(({ kind: _, ...block }) => block)])),
      ...leaves([evidence.head, evidence.items]),
    ];
    const paragraphs = printed.flatMap((text) => visibleText(text).split("\n")).filter((text) => text !== "");
    const said = new Map<string, number>();
    for (const one of flow) said.set(one, (said.get(one) ?? 0) + 1);
    for (const one of paragraphs) said.set(one, (said.get(one) ?? 0) - 1);
    const beside = [...said].filter(([, count]) => count !== 0);
    expect(beside).toEqual(
      ["街头艺术节通知", "街头艺术节申请表（分会场）", "文化局", evidence.title, commitment.title, commitment.text, commitment.signature, commitment.seal, "年　　月　　日"].map(
        (text) => [text, 1],
      ),
    );
    expect(rows).toContainEqual(["合计", "1,200.75", ""]);
    expect(foot).toMatch(/第 ?\{PAGE\} ?页.*\{NUMPAGES\}.*2024-V-0007/);
    expect(foot).toContain(`内容校验码 ${"ab".repeat(32)}可编辑副本`);
  });

  it("marks a draft, and leaves out what the reader may not see", async () => {
    const { receipt: _, ...draft } = aDocument({ seesField: (pointer) => pointer !== "/leader/mobile" });
    const { flow, foot } = docxText(await applicationDocx(draft));
    expect(flow[0]).toBe("草稿（未提交），打印于 2024-03-09 08:00:00");
    expect(flow.join("")).toContain("𠮷田·买买提");
    expect(flow.join("")).not.toMatch(/13800000000|手机/);
    expect(foot).toContain("草稿（未提交）");
  });

  it("keeps whatever was typed as text, and writes by its code what XML cannot hold or what turns the writing round", async () => {
    const hostile = '=cmd|"/c calc"!A1 { PAGE } {name} <w:br/> &amp; ]]> _x0041_ \u202e反 \u0007\ud800\ufffe HYPERLINK "x"';
    const kept = '=cmd|"/c calc"!A1 { PAGE } {name} <w:br/> &amp; ]]> _x0041_ 〔U+202E〕反 〔U+0007〕〔U+D800〕〔U+FFFE〕 HYPERLINK "x"';
    const { flow, instructions } = await read({
      answers: { ...answers, title: hostile, story: `${hostile}\n${"字".repeat(2000)}`, partners: [{ name: hostile, part: hostile }] },
      files: { plan: [{ name: hostile, sha256: "0".repeat(64) }] },
    });
    // Cover, form, long text, both places of a card, and the file.
    expect(flow.filter((text) => text === kept)).toHaveLength(6);
    expect(instructions).toEqual([]);
  });

  it("speaks English, and has neither cover nor seal where the notice says so", async () => {
    const { definition } = aDocument();
    const english = await read({ locale: "en" });
    expect(english.flow).toContain("Street festival (venues)");
    const bare = await read({ definition: { ...definition, print: { cover: "none", seal: "none", paper: { copies: 0 } } } });
    expect(bare.flow[0]).toBe("街头艺术节申请表（分会场）");
    expect(bare.flow.join("")).not.toMatch(/签字）|盖章）/);
    expect(bare.flow.at(-1)).toBe("不收纸质材料，网上提交即可。");
  });
});
