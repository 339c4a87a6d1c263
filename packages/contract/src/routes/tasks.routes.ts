import { z } from "zod";
import { route } from "../route.ts";
import { cursorQuery, idParams } from "../schemas/basics.ts";
import { taskPageSchema, taskSchema } from "../schemas/tasks.ts";

export const tasksRoutes = {
  listTasks: route({
    id: "listTasks",
    method: "GET",
    path: "/api/tasks",
    summary: "One's own tasks in the background, the newest first",
    access: "signed-in",
    query: z.strictObject(cursorQuery),
    answer: taskPageSchema,
  }),
  getTask: route({
    id: "getTask",
    method: "GET",
    path: "/api/tasks/{id}",
    summary: "A task: how far it is, and what came of it",
    access: "signed-in",
    params: idParams,
    answer: taskSchema,
  }),
  cancelTask: route({
    id: "cancelTask",
    method: "POST",
    path: "/api/tasks/{id}/cancel",
    summary: "Break a task off; what it did stays done. One that is over stays as it is",
    access: "signed-in",
    params: idParams,
    body: z.strictObject({}),
    answer: taskSchema,
  }),
  getTaskFile: route({
    id: "getTaskFile",
    method: "GET",
    path: "/api/tasks/{id}/file",
    summary: "The file that a task made",
    access: "signed-in",
    params: idParams,
    file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "application/zip"],
  }),
};
