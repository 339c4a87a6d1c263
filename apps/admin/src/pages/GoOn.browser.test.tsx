import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { BrowserRouter, Route, Routes } from "react-router-dom";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { GoOn } from "./GoOn.tsx";

const before = location.href;
let root: Root;

/** A page that leads on as soon as it has heard what it waits for. */
function Leading() {
  const [heard, setHeard] = useState(false);
  return heard ? <GoOn to="/definitions" /> : <button onClick={() => setHeard(true)}>heard</button>;
}

beforeEach(async () => {
  history.replaceState(null, "", "/admin/");
  const place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <BrowserRouter basename="/admin">
      <Routes>
        <Route path="/" element={<Leading />} />
        <Route path="/definitions" element={<p>definitions</p>} />
      </Routes>
    </BrowserRouter>,
  );
  await expect.element(page.getByRole("button", { name: "heard" })).toBeVisible();
});
afterEach(() => {
  root.unmount();
  history.replaceState(null, "", before);
});

test("leads on, in the place of the page that only leads", async () => {
  await userEvent.click(page.getByRole("button", { name: "heard" }));
  await expect.element(page.getByText("definitions")).toBeVisible();
  expect(location.pathname).toBe("/admin/definitions");
});

test("leaves alone whoever went on meanwhile and does not see it yet", async () => {
  history.pushState(null, "", "/admin/accounts");
  await userEvent.click(page.getByRole("button", { name: "heard" }));
  await expect.element(page.getByRole("button", { name: "heard" })).not.toBeInTheDocument();
  expect(location.pathname).toBe("/admin/accounts");
});
