import { shortCode, type DocumentMark } from "@shenbao/documents";
import type { Services } from "../services.ts";

/**
 * Puts a document into the register, before it is printed with marks: what is not there was never printed.
 * @param subject the application, table or notice in the store
 * @param at when it was submitted, handed in or published, in milliseconds
 */
export async function registerMark({ store }: Pick<Services, "store">, mark: DocumentMark, subject: string, at: number | null): Promise<void> {
  const { kind, notice, application, version, contentHash } = mark;
  await store.marks.keep({ code: shortCode(mark), kind, noticeId: notice, application, version, contentHash, subject, at });
}
