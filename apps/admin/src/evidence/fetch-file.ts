import { Problem, problemSchema, routes } from "@shenbao/contract";
import { api } from "../api/api.ts";

/** Reads a stored file whole. @throws Problem with the server's sentence; TypeError where it could not be reached. */
export async function fetchFile(id: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(api.href(routes.getFile, { params: { id } }), { credentials: "same-origin", signal });
  if (response.ok) return response.blob();
  const document = problemSchema.safeParse(await response.json().catch(() => null));
  throw document.success ? new Problem(document.data.code, {}, [], document.data.title) : new Problem("busy");
}
