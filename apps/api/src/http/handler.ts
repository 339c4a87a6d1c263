import type { Readable } from "node:stream";
import type { CallAnswer, RouteShape } from "@shenbao/contract";
import type { OnceKey } from "@shenbao/store";
import type { Locale, Text } from "@shenbao/texts";
import type { Logger } from "pino";
import type { z } from "zod";
import type { Services } from "../services.ts";

/** Who calls. Read from the database at every request, so that a suspension counts at once. */
export interface Caller {
  accountId: string;
  login: string;
  displayName: string;
  administrator: boolean;
  organisation: CallerOrganisation;
}

export interface CallerOrganisation {
  id: string;
  code: string;
  level: string;
  name: Text;
  creditCode: string | null;
  /** Codes, the parent first. */
  ancestors: string[];
}

/** The session behind a call. */
export interface SessionControl {
  /** Stable for one browser while nobody signs in or out. */
  readonly id: string;
  /** The token for writes; asking for it begins a session where there is none. */
  csrfToken(): string;
  expiresAt(): number | null;
  /** Objections that were opened in it by their codes, without an account. */
  opened(): readonly string[];
  open(objection: string): void;
  /** Ends the old session and begins a new one under a new id. */
  signIn(accountId: string): Promise<void>;
  signOut(): Promise<void>;
}

/** The one part `file` of an upload, streamed and not yet read. Its stream fails with the problem "upload-cut" where it breaks off. */
export interface Upload {
  name: string;
  stream: Readable;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A call of a route: everything in it has been checked against the contract. */
export interface Call<R extends RouteShape> {
  params: Output<R["params"]>;
  query: Output<R["query"]>;
  body: Output<R["body"]>;
  upload: R["upload"] extends true ? Upload : undefined;
  /** From If-Match; present where the route needs it. */
  revision: R["ifMatch"] extends true ? number : undefined;
  /** From Idempotency-Key; present where the route needs it. For uploads its hash covers the address only: see `onceOfUpload`. */
  once: R["idempotent"] extends true ? OnceKey : undefined;
  /** Null on public routes where nobody is signed in. */
  caller: R["access"] extends "public" | "demo" ? Caller | null : Caller;
  locale: Locale;
  /** The platform's clock when the call came, ms. */
  now: number;
  requestId: string;
  log: Logger;
  session: SessionControl;
  /** Aborted where the client leaves before its answer: whoever works long for it alone can leave off. */
  signal: AbortSignal;
  /** Address of the client: of the connection, or as the trusted proxy says. */
  address: string;
}

export interface JsonAnswer<T> {
  body: T;
  /** The revision, sent as ETag. */
  etag?: number;
  headers?: Record<string, string>;
  /** It never changes: caches may keep it for ever. */
  cache?: "immutable";
}

export interface FileAnswer {
  file: Readable | Buffer | string;
  mediaType: string;
  /** With a name it is sent as an attachment of that name. */
  name?: string;
  headers?: Record<string, string>;
  cache?: "immutable";
}

export type Answer<R extends RouteShape> = R["answer"] extends z.ZodType
  ? JsonAnswer<CallAnswer<R>>
  : R["file"] extends readonly string[]
    ? FileAnswer
    : { headers?: Record<string, string> };

/** What stands behind a route. It returns values; `serve` alone writes responses. Refusals are thrown as `Problem`. */
export type Handler<R extends RouteShape> = (call: Call<R>, services: Services) => Promise<Answer<R>>;
