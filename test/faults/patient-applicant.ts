import { randomUUID } from "node:crypto";
import { Problem, routes, type Receipt } from "@shenbao/contract";
import type { Credentials, TestClient } from "../harness/test-client.ts";
import { testClient } from "../harness/test-client.ts";
import { goodAnswers, pdfFile } from "../http/domain/example-world.ts";

/** What was acknowledged to an applicant: each line must be found again. */
export interface Acknowledged {
  applicationId: string;
  fileId: string;
  receipt: Receipt;
}

/** Only what may pass is tried again: no answer at all, or the answer that the service is busy. */
const passes = (error: unknown) => !(error instanceof Problem) || error.code === "busy" || (error.code === "internal" && error.params["requestId"] === "-");

/** An applicant who sends the same request with the same key until it is answered. */
export class PatientApplicant {
  readonly acknowledged: Acknowledged[] = [];
  tries = 0;
  readonly #client: TestClient;
  constructor(
    url: string,
    readonly account: Credentials,
    readonly noticeId: string,
    readonly track: string,
  ) {
    this.#client = testClient(url);
  }

  async #again<T>(call: () => Promise<T>): Promise<T> {
    const end = Date.now() + 90_000;
    for (;;) {
      this.tries++;
      try {
        return await call();
      } catch (error) {
        if (!passes(error) || Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    }
  }

  async signIn(): Promise<void> {
    await this.#again(async () => {
      await this.#client.session();
      await this.#client.signIn(this.account.login, this.account.password);
    });
  }

  /** Begins, fills in, uploads and submits one application. */
  async submitOne(): Promise<void> {
    const client = this.#client;
    const keys = { begin: randomUUID(), upload: randomUUID(), submit: randomUUID() };
    const begun = await this.#again(() => client.call(routes.beginApplication, { body: { noticeId: this.noticeId, track: this.track }, key: keys.begin }));
    const { id } = begun;
    await this.#again(async () => {
      const { revision } = await client.call(routes.getApplication, { params: { id } });
      await client.call(routes.saveAnswers, { params: { id }, revision, body: { answers: { ...goodAnswers, name: `项目 ${id}` } } });
    });
    const { file } = await this.#again(() => client.call(routes.uploadEvidence, { params: { id, evidence: "licence" }, file: pdfFile(id), key: keys.upload }));
    const { revision } = await this.#again(() => client.call(routes.getApplication, { params: { id } }));
    const receipt = await this.#again(() => client.call(routes.doAction, { params: { id, action: "submit" }, revision, key: keys.submit, body: {} }));
    this.acknowledged.push({ applicationId: id, fileId: file.id, receipt });
  }
}
