import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { FileInfo } from "@shenbao/contract";
import type { Evidence } from "@shenbao/engine";
import "../../theme/tokens.css";
import "../../theme/components.css";
import { EvidenceList, type EvidenceListProps } from "./EvidenceList.tsx";

const text = (chinese: string) => ({ "zh-CN": chinese, en: chinese });
const evidence: Evidence[] = [{ id: "licence", title: text("营业执照"), required: true, types: ["pdf"], count: { min: 1, max: 2 }, size: 2000 }];
const stored = (id: string, name: string): FileInfo => ({ id, name, mediaType: "application/pdf", size: 1000, sha256: "", uploadedAt: "2023-08-19T06:00:00Z" });
const pdf = (name: string, size = 100) => new File([new Uint8Array(size)], name, { type: "application/pdf" });

let root: Root;
let holder: HTMLElement;
let props: EvidenceListProps;

function draw(more: Partial<EvidenceListProps> = {}): void {
  props = { ...props, ...more };
  root.render(<EvidenceList {...props} />);
}

beforeEach(async () => {
  holder = document.createElement("main");
  document.body.append(holder);
  document.documentElement.lang = "zh-CN";
  document.title = "附件";
  root = createRoot(holder);
  props = { evidence, files: {}, openIds: ["licence"], locale: "zh-CN", upload: () => Promise.resolve(), remove: () => Promise.resolve(), open: () => {} };
  draw();
  await vi.waitFor(() => expect(holder.textContent).toContain("营业执照"));
});

afterEach(() => {
  root.unmount();
  holder.remove();
});

const chooser = () => holder.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
const button = (name: string) => [...holder.querySelectorAll("button")].find((each) => each.textContent?.startsWith(name)) as HTMLButtonElement;

it("sends a chosen file, shows how far it is, and says when it is there", async () => {
  let progress: (share: number) => void = () => {};
  let finish: () => void = () => {};
  const upload = vi.fn((_: string, __: File, onProgress: (share: number) => void) => {
    progress = onProgress;
    return new Promise<void>((resolve) => (finish = resolve));
  });
  draw({ upload });
  await userEvent.upload(chooser(), pdf("执照.pdf"));
  await vi.waitFor(() => expect(upload).toHaveBeenCalledOnce());
  progress(0.5);
  await vi.waitFor(() => expect(holder.querySelector("progress")?.value).toBe(0.5));
  draw({ files: { licence: [stored("1", "执照.pdf")] } });
  finish();
  await vi.waitFor(() => expect(holder.querySelector("progress")).toBeNull());
  expect(holder.querySelector("[role=status]")?.textContent).toBe("已上传 1/2");
});

it("refuses before sending what cannot be taken: kind, size, nothing inside, too many", async () => {
  const upload = vi.fn(() => Promise.resolve());
  draw({ upload, files: { licence: [stored("1", "一.pdf")] } });
  await vi.waitFor(() => expect(holder.textContent).toContain("一.pdf"));
  const drop = new DataTransfer();
  for (const file of [new File(["x"], "图.gif"), pdf("大.pdf", 3000), pdf("空.pdf", 0), pdf("好.pdf"), pdf("多.pdf")]) drop.items.add(file);
  holder.querySelector(".sb-drop")?.dispatchEvent(new DragEvent("drop", { dataTransfer: drop, bubbles: true, cancelable: true }));
  await vi.waitFor(() =>
    expect([...holder.querySelectorAll("[role=alert]")].map((alert) => alert.textContent)).toEqual([
      "文件类型不符，请上传：PDF。",
      "文件大小为 3 KB，超过上限 2 KB。",
      "文件是空的，请检查后重新选择。",
      "该项最多上传 2 个文件。",
    ]),
  );
  expect(upload).toHaveBeenCalledOnce();
});

it("says why an upload failed, and tries again", async () => {
  const upload = vi.fn().mockRejectedValueOnce(new Error("上传中断，文件未保存，请重试。")).mockResolvedValueOnce(undefined);
  draw({ upload });
  await userEvent.upload(chooser(), pdf("执照.pdf"));
  await vi.waitFor(() => expect(holder.querySelector("[role=alert]")?.textContent).toBe("上传中断，文件未保存，请重试。"));
  await userEvent.click(button("重试"));
  await vi.waitFor(() => expect(holder.querySelector(".sb-file")).toBeNull());
  expect(upload).toHaveBeenCalledTimes(2);
});

it("offers no second try where the server has refused the file itself", async () => {
  draw({ upload: () => Promise.reject(Object.assign(new Error("文件内容与类型不符。"), { status: 415 })) });
  await userEvent.upload(chooser(), pdf("执照.pdf"));
  await vi.waitFor(() => expect(holder.querySelector("[role=alert]")?.textContent).toBe("文件内容与类型不符。"));
  expect([...holder.querySelectorAll("button")].map(({ textContent }) => textContent)).not.toContain("重试");
});

it("breaks off an upload that is cancelled", async () => {
  let signal: AbortSignal | undefined;
  draw({
    upload: (_, __, ___, own) => {
      signal = own;
      return new Promise(() => {});
    },
  });
  await userEvent.upload(chooser(), pdf("执照.pdf"));
  await vi.waitFor(() => expect(button("取消上传")).toBeDefined());
  await userEvent.click(button("取消上传"));
  expect(signal?.aborted).toBe(true);
  await vi.waitFor(() => expect(holder.querySelector("progress")).toBeNull());
});

it("asks before it removes, and keeps the focus near", async () => {
  const remove = vi.fn(() => {
    draw({ files: {} });
    return Promise.resolve();
  });
  draw({ files: { licence: [stored("1", "执照.pdf")] }, remove });
  await vi.waitFor(() => expect(button("删除")).toBeDefined());
  await userEvent.click(button("删除"));
  await vi.waitFor(() => expect(holder.querySelector("dialog")?.open).toBe(true));
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(holder.querySelector("dialog .sb-button-danger") as Element);
  await vi.waitFor(() => expect(remove).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-field")).toBe("evidence:licence"));
});

it("shows files that may not be changed, and axe finds nothing in any state", async () => {
  draw({
    evidence: [...evidence, { ...(evidence[0] as Evidence), id: "closed", title: text("审计报告") }],
    files: { licence: [stored("1", "执照.pdf")], closed: [stored("2", "审计.pdf")] },
    findings: [{ at: "evidence:licence", code: "count", severity: "error", message: text("请再上传一份。") }],
    reasons: [{ at: "evidence:licence", text: "不清晰" }],
    upload: () => new Promise(() => {}),
  });
  await userEvent.upload(chooser(), pdf("执照.pdf"));
  await vi.waitFor(() => expect(holder.querySelector("progress")).not.toBeNull());
  expect(holder.querySelector("[data-field='evidence:closed'] .sb-drop")).toBeNull();
  const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});
