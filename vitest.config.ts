import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * Three kinds of tests: `node` beside the code, which needs nothing; `platform` under test/, which runs a whole platform on a real
 * MongoDB; `browser` (*.browser.test.tsx) in a real Chromium. Whole journeys through the browser are Playwright's, in test/browser.
 */
export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: "node",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts"],
          exclude: ["**/*.browser.test.tsx", "**/node_modules/**", "**/dist/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "platform",
          include: ["test/**/*.test.ts"],
          exclude: ["test/architecture/**", "test/browser/**", "test/bench/**", "**/node_modules/**"],
          globalSetup: ["test/harness/global-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // One kind after another: they would only take the two cores from each other.
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react()],
        // Found in the middle of a run they would be bundled anew, with the page loaded again under the tests.
        optimizeDeps: { include: ["@xyflow/react", "@dagrejs/dagre", "react", "react-dom/client", "react-admin", "react-router-dom", "@tanstack/react-query", "ra-i18n-polyglot"] },
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.tsx", "apps/*/src/**/*.browser.test.tsx"],
          testTimeout: 30_000,
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: process.env["CHROMIUM_BINARY"] ?? "/usr/bin/chromium", args: chromiumFlags } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
