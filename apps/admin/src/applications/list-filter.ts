import type { ListCondition } from "@shenbao/contract";

/** The filter of a list of applications, as react-admin keeps it in the address. */
export interface ListFilter {
  noticeId?: string;
  track?: string;
  state?: string;
  q?: string;
  conditions?: ListCondition[];
}

/** Without what is empty, so that the address stays short. */
export function tidyFilter(filter: ListFilter): ListFilter {
  const { track, state, q, conditions } = filter;
  return { ...(track && { track }), ...(state && { state }), ...(q && { q }), ...(conditions?.length && { conditions }) };
}
