import type { ObjectionReceipt } from "./NamedObjectDialog.tsx";

let inHand: { noticeId: string; receipt: ObjectionReceipt } | null = null;

/** Keeps a receipt for the page that shows it: in memory alone, for its code is shown once. */
export function putReceipt(noticeId: string, receipt: ObjectionReceipt): void {
  inHand = { noticeId, receipt };
}

/** Takes it, once. */
export function takeReceipt(noticeId: string): ObjectionReceipt | null {
  const taken = inHand?.noticeId === noticeId ? inHand.receipt : null;
  inHand = null;
  return taken;
}
