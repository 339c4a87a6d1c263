import axe from "axe-core";
import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../../theme/tokens.css";
import "../../theme/components.css";
import { DemoPieces } from "../../demo/DemoPieces.tsx";
import { everyFieldForm } from "../../demo/every-field-form.ts";
import { createFormEvaluator } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import { Button } from "./Button.tsx";
import { Countdown } from "./Countdown.tsx";
import { Dialog } from "./Dialog.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { Stepper } from "./Stepper.tsx";

let root: Root;
let holder: HTMLElement;

beforeEach(() => {
  holder = document.createElement("main");
  document.body.append(holder);
  document.documentElement.lang = "zh-CN";
  document.title = "组成部分";
  root = createRoot(holder);
});

afterEach(() => {
  root.unmount();
  holder.remove();
});

it("axe finds nothing in all of them together", async () => {
  const outcome = createFormEvaluator({ form: everyFieldForm, facts: {}, year: 2023, validate: compileForm(everyFieldForm) }).evaluate({});
  root.render(<DemoPieces locale="zh-CN" outcome={outcome} />);
  await vi.waitFor(() => expect(holder.textContent).toContain("组成部分"));
  const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});

it("a busy button takes no second press and keeps the focus", async () => {
  const press = vi.fn();
  const Page = () => {
    const [busy, setBusy] = useState(false);
    return (
      <Button
        busy={busy}
        onClick={() => {
          press();
          setBusy(true);
        }}
      >
        提交
      </Button>
    );
  };
  root.render(<Page />);
  await vi.waitFor(() => expect(holder.querySelector("button")).not.toBeNull());
  const button = holder.querySelector("button") as HTMLButtonElement;
  await userEvent.click(button);
  await userEvent.click(button, { force: true });
  expect(press).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
});

it("a dialog closes by Escape and gives the focus back", async () => {
  const Page = () => {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>打开</Button>
        <Dialog open={open} title="确认" locale="zh-CN" onClose={() => setOpen(false)}>
          <p>内容</p>
        </Dialog>
      </>
    );
  };
  root.render(<Page />);
  await vi.waitFor(() => expect(holder.querySelector("button")).not.toBeNull());
  const opener = holder.querySelector("button") as HTMLButtonElement;
  await userEvent.click(opener);
  await vi.waitFor(() => expect(holder.querySelector("dialog")?.open).toBe(true));
  expect(holder.querySelector("dialog")?.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(holder.querySelector("dialog")?.open).toBe(false));
  expect(document.activeElement).toBe(opener);
});

it("a countdown follows the server's clock, and tells once when it is over", async () => {
  let now = 0;
  const over = vi.fn();
  root.render(<Countdown until={90_000} now={() => now} locale="zh-CN" onOver={over} />);
  await vi.waitFor(() => expect(holder.textContent).toBe("还剩 1 分 30 秒"));
  now = 90_000;
  await vi.waitFor(() => expect(holder.textContent).toBe("已截止"), { timeout: 3000 });
  expect(over).toHaveBeenCalledOnce();
});

it("the stepper says in words how far each step is", async () => {
  const go = vi.fn();
  root.render(
    <Stepper
      locale="zh-CN"
      current={1}
      onGo={go}
      steps={[
        { title: "单位", required: 3, requiredFilled: 3, errors: 0 },
        { title: "项目", required: 5, requiredFilled: 2, errors: 0 },
        { title: "附件", required: 0, requiredFilled: 0, errors: 2 },
      ]}
    />,
  );
  await vi.waitFor(() => expect(holder.querySelectorAll("li")).toHaveLength(3));
  expect([...holder.querySelectorAll(".sb-step-count")].map((count) => count.textContent)).toEqual(["必填项已填完", "必填 2/5", "2 处需要修改"]);
  expect(holder.querySelector("[aria-current=step]")?.textContent).toContain("项目");
  if (getComputedStyle(holder.querySelector(".sb-stepper-summary") as Element).display !== "none") await userEvent.click(holder.querySelector(".sb-stepper-summary") as Element);
  await userEvent.click(holder.querySelectorAll(".sb-step")[2] as Element);
  expect(go).toHaveBeenCalledWith(2);
});

it("a password says its rule beforehand, can be looked at, and tells when it is long enough", async () => {
  const Page = () => {
    const [value, setValue] = useState("");
    return <PasswordField label="新密码" value={value} onChange={setValue} locale="zh-CN" fewest={10} autoComplete="new-password" />;
  };
  root.render(<Page />);
  const input = await vi.waitFor(() => holder.querySelector("input") ?? Promise.reject(new Error("not drawn")));
  expect(document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent).toContain("至少 10 个字符");
  await userEvent.fill(input, "five words");
  expect(input.type).toBe("password");
  expect(holder.textContent).toContain("长度可以");
  const button = holder.querySelector("button");
  if (!button) throw new Error("no button");
  expect(button.textContent).toBe("显示 新密码");
  await userEvent.click(button);
  expect([input.type, input.value, button.textContent]).toEqual(["text", "five words", "隐藏 新密码"]);
  const { violations } = await axe.run(holder, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
