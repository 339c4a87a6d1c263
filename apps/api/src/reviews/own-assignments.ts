import { routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { assignmentView, joined, openAssignment } from "./open-assignment.ts";

/** What the caller was assigned to score. */
export const listOwnAssignments = bind(routes.listOwnAssignments, async ({ caller }, services) => {
  const assignments = await services.store.assignments.ofExpert(caller.accountId);
  const applications = new Map((await services.store.applications.many(assignments.map(({ applicationId }) => applicationId))).map((application) => [application.id, application]));
  const rows = [];
  for (const assignment of assignments) {
    const application = applications.get(assignment.applicationId);
    const open = application && (await joined(services, caller, assignment, application));
    if (open) rows.push(assignmentView(open));
  }
  return { body: { rows } };
});

/** One's own assignment. */
export const getAssignment = bind(routes.getAssignment, async ({ params, caller }, services) => {
  const open = await openAssignment(services, caller, params.id);
  await services.store.assignments.seen(params.id, services.clock.now());
  return { body: assignmentView(open), etag: open.assignment.revision };
});
