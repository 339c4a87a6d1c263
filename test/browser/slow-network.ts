import type { Page } from "@playwright/test";

/** What the page sends goes at this many bytes a second until the answer is called. */
export async function slowUploads(page: Page, bytesPerSecond: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const emulate = (uploadThroughput: number) => session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  await session.send("Network.enable");
  await emulate(bytesPerSecond);
  return async () => {
    await emulate(-1);
    await session.detach();
  };
}
