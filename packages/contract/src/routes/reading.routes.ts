import { z } from "zod";
import { route } from "../route.ts";
import { submissionSchema } from "../schemas/applications.ts";
import { idParams, idSchema } from "../schemas/basics.ts";
import { keptNotesSchema, notesSchema, noteTicketSchema, presenceSchema, revisedSchema, sameApplicantSchema, settleTicketSchema, submissionRowSchema } from "../schemas/tickets.ts";

const ticketParams = z.strictObject({ id: idSchema, ticket: idSchema });

/** What goes with reading an application: notes, tickets, earlier submissions, who else reads it. */
export const readingRoutes = {
  getNotes: route({
    id: "getNotes",
    method: "GET",
    path: "/api/applications/{id}/notes",
    summary: "What one keeps while reading an application: pins and half-filled forms; ETag is their revision",
    access: "reviewer",
    params: idParams,
    answer: notesSchema,
  }),
  saveNotes: route({
    id: "saveNotes",
    method: "PUT",
    path: "/api/applications/{id}/notes",
    summary: "Keep them",
    access: "reviewer",
    params: idParams,
    body: keptNotesSchema,
    answer: revisedSchema,
    ifMatch: true,
  }),
  settleTicket: route({
    id: "settleTicket",
    method: "PUT",
    path: "/api/applications/{id}/tickets/{ticket}",
    summary: "Settle an answered ticket, or take that back",
    access: "reviewer",
    params: ticketParams,
    body: settleTicketSchema,
    answer: revisedSchema,
    ifMatch: true,
  }),
  noteTicket: route({
    id: "noteTicket",
    method: "PUT",
    path: "/api/applications/{id}/tickets/{ticket}/note",
    summary: "Write something to an open ticket; the next submission sends it",
    access: "applicant",
    params: ticketParams,
    body: noteTicketSchema,
    answer: revisedSchema,
    ifMatch: true,
  }),
  listSubmissions: route({
    id: "listSubmissions",
    method: "GET",
    path: "/api/applications/{id}/submissions",
    summary: "Every submission of an application, from the first",
    access: "signed-in",
    params: idParams,
    answer: z.strictObject({ rows: z.array(submissionRowSchema) }),
  }),
  getSubmission: route({
    id: "getSubmission",
    method: "GET",
    path: "/api/applications/{id}/submissions/{sequence}",
    summary: "What was submitted with an event, as the caller's role sees it",
    access: "signed-in",
    params: idParams.extend({ sequence: z.coerce.number().int().min(1) }),
    answer: submissionSchema,
  }),
  beHere: route({
    id: "beHere",
    method: "PUT",
    path: "/api/applications/{id}/presence",
    summary: "Say that one has an application open, and hear who else has",
    access: "reviewer",
    params: idParams,
    answer: presenceSchema,
  }),
  beGone: route({
    id: "beGone",
    method: "DELETE",
    path: "/api/applications/{id}/presence",
    summary: "Say that one has it open no longer",
    access: "reviewer",
    params: idParams,
    status: 204,
  }),
  listSameApplicant: route({
    id: "listSameApplicant",
    method: "GET",
    path: "/api/applications/{id}/same-applicant",
    summary: "Other applications of the same applicant that the caller sees: of earlier years, other tracks, other notices",
    access: "reviewer",
    params: idParams,
    answer: z.strictObject({ rows: z.array(sameApplicantSchema), more: z.boolean() }),
  }),
};
