import type { Outbox, OutboxMessage } from "@shenbao/contract";
import { QueryClient } from "@tanstack/react-query";
import { AdminContext } from "react-admin";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../../packages/engine/src/definition/sample-definition.ts";
import { i18nProvider } from "../language/i18n-provider.ts";
import { NoticeContext } from "../notice/NoticeContext.ts";
import { dutiesOf } from "../notice/duties.ts";
import { sessionStore } from "../session/session-store.ts";
import { OutboxDesk } from "./OutboxPage.tsx";

const text = (written: string) => ({ "zh-CN": written, en: written });
const at = "2023-08-20T01:00:00.000Z";
const id = (n: number) => String(n).padStart(24, "0");

function message(n: number, given: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id: id(n),
    revision: 1,
    template: "receipt",
    title: text("收到"),
    batch: null,
    state: "held",
    application: null,
    recipient: { name: `收件人${n}`, organisation: "firm", role: "applicant", roleTitle: text("申报单位"), email: "a@example.com", locale: "zh-CN" },
    subject: text(`主题${n}`),
    body: text("正文"),
    channels: ["in-app", "e-mail"],
    createdAt: at,
    edited: null,
    released: null,
    discarded: null,
    unmailed: null,
    mail: { attempts: 0, error: null, sentAt: null, nextAt: null },
    readAt: null,
    ...given,
  };
}

const outbox: Outbox = {
  noticeId: "sample",
  title: text("样例通知"),
  mails: false,
  groups: [{ template: "receipt", title: text("收到"), batch: null, counts: { held: 2, failed: 1 }, first: at, last: at }],
};

let root: Root;
let asked: { path: string; body: unknown }[];
const rows = [message(1), message(2), message(3, { state: "failed", mail: { attempts: 1, error: "550 no such user", sentAt: null, nextAt: null } })];

beforeEach(async () => {
  await page.viewport(1280, 900);
  asked = [];
  await i18nProvider.changeLocale("zh-CN");
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = new URL(input instanceof Request ? input.url : String(input), location.href).pathname;
    asked.push({ path, body: typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : null });
    const answer = path.endsWith("/plan")
      ? { messages: 2, accounts: 2, mails: 0 }
      : path.endsWith("/release") || path.endsWith("/discard") || path.endsWith("/retry")
        ? { count: 2 }
        : { rows, next: null, previous: null, count: { value: rows.length, capped: false } };
    return Promise.resolve(new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } }));
  });
  sessionStore.set({ csrfToken: "t", account: { id: id(9) }, now: at, demo: true, expiresAt: null } as unknown as Parameters<typeof sessionStore.set>[0]);
  const place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  const definition = sampleDefinition();
  root.render(
    <MemoryRouter>
      <AdminContext i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <NoticeContext value={{ noticeId: "sample", version: 1, definition, duties: dutiesOf(definition, "district"), base: "/n/sample" }}>
          <OutboxDesk outbox={outbox} />
        </NoticeContext>
      </AdminContext>
    </MemoryRouter>,
  );
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const bodyOf = (end: string) => asked.find(({ path }) => path.endsWith(end))?.body;

test("what is held is released only after it was told how many it reaches", async () => {
  await expect.element(page.getByText("没有配置邮件服务器")).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "放行这一组（2）" }));
  const dialog = page.getByRole("dialog", { name: "放行这些消息？" });
  await expect.element(dialog.getByText(/2 条消息将送达 2 个账号/)).toBeVisible();
  expect(bodyOf("/release")).toBeUndefined();
  await userEvent.click(dialog.getByRole("button", { name: "放行" }));
  await vi.waitFor(() => expect(bodyOf("/release")).toEqual({ template: "receipt", batch: "" }));
});

test("chosen messages are discarded with a reason, and not without", async () => {
  await userEvent.click(page.getByRole("checkbox", { name: "选择“主题1”（收件人1）" }));
  await userEvent.click(page.getByRole("button", { name: "作废所选" }));
  const dialog = page.getByRole("dialog", { name: "作废这些消息？" });
  await userEvent.click(dialog.getByRole("button", { name: "作废" }));
  await expect.element(dialog.getByText("请填写原因。")).toBeVisible();
  expect(bodyOf("/discard")).toBeUndefined();
  await userEvent.fill(dialog.getByLabelText("作废原因"), "误发");
  await userEvent.click(dialog.getByRole("button", { name: "作废" }));
  await vi.waitFor(() => expect(bodyOf("/discard")).toEqual({ ids: [id(1)], reason: "误发" }));
});

test("what failed says why and is tried again", async () => {
  await expect.element(page.getByText("550 no such user")).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "主题3" }));
  await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "重新发送" }));
  await vi.waitFor(() => expect(bodyOf("/retry")).toEqual({ ids: [id(3)] }));
});
