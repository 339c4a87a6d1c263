import { defineConfig } from "@playwright/test";

/** Journeys through the built apps in a real Chromium. Each worker's server is started by its fixture (harness/browser.ts). */
export default defineConfig({
  testDir: "./browser",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  globalSetup: "./harness/seeds-of-a-run.ts",
  // Two cores: a server, a database and a browser are enough for them.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    // What is not there after so long will not come: better a failure in seconds than in minutes.
    actionTimeout: 30_000,
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM_BINARY"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
