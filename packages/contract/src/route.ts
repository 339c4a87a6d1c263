import type { z } from "zod";

/**
 * Who may call a route at all. The one authorisation function then decides about the thing itself.
 * `public` everybody; `signed-in` any account; `applicant` accounts of organisations that can apply; `reviewer` accounts of
 * all other organisations; `administrator` accounts with that right; `demo` only where the clock can be set.
 */
export type Access = "public" | "signed-in" | "applicant" | "reviewer" | "administrator" | "demo";

export interface RouteShape {
  /** operationId of the OpenAPI document. */
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** OpenAPI style: /api/applications/{id} */
  path: string;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** JSON body. */
  body?: z.ZodType;
  /** JSON answer; absent for 204 and for files. */
  answer?: z.ZodType;
  status?: 200 | 201 | 204;
  /** The answer is a file of these media types instead of JSON. */
  file?: readonly string[];
  /** The body is multipart/form-data with one part named `file`. */
  upload?: true;
  /** Needs the header Idempotency-Key; the same key gives the same answer, once. */
  idempotent?: true;
  /** Needs the header If-Match with the ETag of what was read. */
  ifMatch?: true;
}

/** Declares a route of the contract. */
export function route<const R extends RouteShape>(shape: R): R {
  return shape;
}
