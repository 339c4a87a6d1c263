import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** The texts of: tickets of a return, as reviewers and applicants see them. */
export const ticketTexts = {
  "ticket.open": one("待修改", "To be changed"),
  "ticket.answered": one("已修改，待确认", "Changed, to be looked at"),
  "ticket.settled": one("已解决", "Settled"),
  "ticket.raised": one("退回", "Returned"),
  "ticket.reopened": one("再次退回", "Returned again"),
  "ticket.answer": one("重新提交", "Submitted again"),
  "ticket.settle": one("确认已解决", "Settled"),
  "ticket.unsettle": one("撤销确认", "Taken back"),
  "ticket.title": one("退回意见（{count} 条）", "Reasons of returns ({count})"),
  "ticket.note": one("给审核人的说明（选填）", "Note to the reviewer (optional)"),
  "ticket.noteHint": one("随重新提交一并送出。", "It is sent with the next submission."),
  "ticket.noteSave": one("保存说明", "Keep the note"),
  "ticket.noteSaved": one("说明已保存", "The note is kept"),
  "ticket.noteDirty": one("尚未保存", "Not kept yet"),
  "ticket.whole": one("整份申报书", "The whole application"),
  "ticket.file": one("其中一份文件", "one of its files"),
} as const satisfies Catalogue;
