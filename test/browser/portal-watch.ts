import { expect, type Page } from "@playwright/test";

/** Hears what a page complains of: errors of scripts and of the console, and violations of the content-security policy. */
export class PageWatch {
  #complaints: string[] = [];
  #expected: RegExp[] = [];

  async attach(page: Page): Promise<void> {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.#complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => this.#complaints.push(error.stack ?? error.message));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }

  /** The browser itself writes every refused or failed request into the console: those this test provokes. */
  expectComplaints(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  expectQuiet(): void {
    expect(this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))).toEqual([]);
  }
}
