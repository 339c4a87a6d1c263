import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** What the person was assigned to score. */
export const assignmentsQuery = queryOptions({ queryKey: ["assignments"], queryFn: ({ signal }) => api.call(routes.listOwnAssignments, { signal }) });

/** One assignment with its score sheet. While it is open the sheet on the page is the truth, so it is not read again by itself. */
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ["assignment", id],
    queryFn: ({ signal }) => api.call(routes.getAssignment, { params: { id }, signal }),
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
