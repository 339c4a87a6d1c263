import { allOf, partsOf, type Expression } from "@shenbao/engine";

/** The filter of a list of applications, as react-admin keeps it in the address. */
export interface ListFilter {
  noticeId?: string;
  track?: string | undefined;
  state?: string | undefined;
  q?: string;
  /** An expression over the list's columns. */
  where?: Expression | undefined;
  /** Only those on which one's organisation has prepared a decision. */
  prepared?: boolean | undefined;
  /** The view that was opened. */
  view?: string | undefined;
}

/** Without what is empty, so that the address stays short. */
export function tidyFilter(filter: ListFilter): ListFilter {
  const { track, state, q, where, view, prepared } = filter;
  return {
    ...(track && { track }),
    ...(state && { state }),
    ...(q && { q }),
    ...(where !== undefined && where !== null && { where }),
    ...(view && { view }),
    ...(prepared && { prepared }),
  };
}

/** What of a filter the API is asked as one expression: the state of the tabs beside the rest. */
export function whereOf({ state, where }: ListFilter): Expression | null {
  return allOf([...partsOf(where ?? null), ...(state ? [{ "==": [{ var: "$application.state" }, state] }] : [])]);
}
