import { randomUUID } from "node:crypto";
import { exampleFile } from "@shenbao/api/demo/example-file";
import { routes, type Receipt } from "@shenbao/contract";
import type { Answers, NoticeDefinition } from "@shenbao/engine";
import type { TestClient, TestPlatform } from "../harness/platform.ts";
import { creditCodeOf } from "./credit-code.ts";
import { act, see, type Piece } from "./piece.ts";
import { placed } from "./placed.ts";

/** A company that applies. */
export class Applicant {
  private constructor(
    readonly client: TestClient,
    readonly name: string,
    private readonly definition: NoticeDefinition,
  ) {}

  /** Registers a new company and signs in. */
  static async register(platform: TestPlatform, definition: NoticeDefinition, number: number): Promise<Applicant> {
    const name = `武汉示例第${number}科技有限公司`;
    const login = `company-${number}`;
    const password = "correct horse battery";
    const visitor = await platform.client();
    const account = { login, password, displayName: `联系人${number}`, telephone: "13800000000", email: `${login}@example.com` };
    await visitor.call(routes.register, { key: randomUUID(), body: { organisation: { name, creditCode: creditCodeOf(number) }, account } });
    return new Applicant(await platform.client(login, password), name, definition);
  }

  /** Begins an application of a track, fills it in like the track's good persona and uploads all evidence the form asks for. */
  async fillIn(track: string, recommender: string, changes: Record<string, unknown> = {}): Promise<Piece> {
    const persona = this.definition.personas.find((one) => one.track === track && one.expect.submittable && one.expect.findings.length === 0);
    if (!persona) throw new Error(`no good persona for the track ${track}`);
    const name = `${this.name}的项目`;
    const { id } = await this.client.call(routes.beginApplication, { key: randomUUID(), body: { noticeId: this.definition.id, track } });
    const piece = { id, track, name };
    const answers = placed(persona.answers as Answers, { [this.nameAt(track)]: name, [this.definition.workflow.receivedBy]: recommender, ...changes });
    await this.save(piece, answers);
    for (const [evidence, count] of Object.entries(persona.evidence)) for (let n = 1; n <= count; n++) await this.upload(piece, evidence, n);
    return piece;
  }

  async save(piece: Piece, answers: Answers): Promise<void> {
    const { revision } = await see(this.client, piece);
    await this.client.call(routes.saveAnswers, { params: { id: piece.id }, revision, body: { answers } });
  }

  /** Changes some answers, by pointer, and leaves the others as they are. */
  async change(piece: Piece, changes: Record<string, unknown>): Promise<void> {
    const { answers } = await see(this.client, piece);
    await this.save(piece, placed(answers as Answers, changes));
  }

  async upload(piece: Piece, evidence: string, number = 1): Promise<void> {
    const { form } = this.trackOf(piece.track);
    const types = this.definition.forms[form]?.evidence?.find((one) => one.id === evidence)?.types ?? [];
    const file = exampleFile(`${evidence}${number}.${types.includes("pdf") ? "pdf" : "png"}`, this.name, piece.name);
    await this.client.call(routes.uploadEvidence, { params: { id: piece.id, evidence }, key: randomUUID(), file });
  }

  /** Uploads the scan of the stamped paper form. */
  uploadStampedForm = (piece: Piece): Promise<void> => this.upload(piece, "stamped-form");
  /** Seals what was submitted electronically, in place of stamping it. */
  async seal(piece: Piece, evidence: string): Promise<void> {
    await this.client.call(routes.sealEvidence, { params: { id: piece.id, evidence }, key: randomUUID(), body: {} });
  }
  submit = (piece: Piece, key?: string): Promise<Receipt> => act(this.client, piece, "submit", key === undefined ? {} : { key });
  resubmit = (piece: Piece): Promise<Receipt> => act(this.client, piece, "resubmit");
  withdraw = (piece: Piece): Promise<Receipt> => act(this.client, piece, "withdraw");

  private trackOf(id: string) {
    const track = this.definition.tracks.find((one) => one.id === id);
    if (!track) throw new Error(`no track ${id}`);
    return track;
  }

  private nameAt(track: string): string {
    const { name } = this.trackOf(track);
    if (name === undefined) throw new Error(`the track ${track} has no name field`);
    return name;
  }
}
