import { route } from "../route.ts";
import { idParams, noticeParams } from "../schemas/basics.ts";
import { defaultViewSchema, newViewSchema, viewChangeSchema, viewSchema, viewsSchema } from "../schemas/views.ts";

export const viewsRoutes = {
  listViews: route({
    id: "listViews",
    method: "GET",
    path: "/api/notices/{noticeId}/views",
    summary: "One's own views of a notice's list, those shared in one's organisation, and which one begins with",
    access: "reviewer",
    params: noticeParams,
    answer: viewsSchema,
  }),
  createView: route({
    id: "createView",
    method: "POST",
    path: "/api/views",
    summary: "Keep a list by a name",
    access: "reviewer",
    body: newViewSchema,
    answer: viewSchema,
    status: 201,
    idempotent: true,
  }),
  changeView: route({
    id: "changeView",
    method: "PATCH",
    path: "/api/views/{id}",
    summary: "Change one's own view",
    access: "reviewer",
    params: idParams,
    body: viewChangeSchema,
    answer: viewSchema,
    ifMatch: true,
  }),
  removeView: route({
    id: "removeView",
    method: "DELETE",
    path: "/api/views/{id}",
    summary: "Delete one's own view",
    access: "reviewer",
    params: idParams,
    status: 204,
    ifMatch: true,
  }),
  setDefaultView: route({
    id: "setDefaultView",
    method: "PUT",
    path: "/api/notices/{noticeId}/views/default",
    summary: "Which view one's list begins with; null for none",
    access: "reviewer",
    params: noticeParams,
    body: defaultViewSchema,
    answer: viewsSchema,
  }),
};
