import { type MessageState, routes } from "@shenbao/contract";
import type { State } from "@shenbao/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

export const messageStates: readonly MessageState[] = ["held", "failed", "released", "sending", "sent", "discarded"];

export const messageTones: Record<MessageState, State["tone"]> = {
  held: "attention",
  released: "progress",
  sending: "progress",
  sent: "success",
  failed: "failure",
  discarded: "neutral",
};

/** Notices whose messages the caller keeps. */
export const outboxesQuery = queryOptions({
  queryKey: ["messages", "outboxes"],
  queryFn: ({ signal }) => api.call(routes.listOutboxes, { signal }),
  refetchInterval: 60_000,
});

export const outboxQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["messages", "outbox", noticeId], queryFn: ({ signal }) => api.call(routes.getOutbox, { params: { noticeId }, signal }) });

export interface MessagesAsked {
  state?: MessageState;
  template?: string;
  batch?: string;
  after?: string;
  before?: string;
}

export const messagesQuery = (noticeId: string, query: MessagesAsked) =>
  queryOptions({
    queryKey: ["messages", "list", noticeId, query],
    queryFn: ({ signal }) => api.call(routes.listMessages, { params: { noticeId }, query, signal }),
    placeholderData: (before) => before,
  });
