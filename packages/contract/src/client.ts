import { z } from "zod";
import { Problem, problemSchema } from "./problem.ts";
import type { RouteShape } from "./route.ts";

type Input<S> = S extends z.ZodType ? z.input<S> : never;

/** What a call of a route takes. Params, query and body exist only where the route declares them. */
export type CallInput<R extends RouteShape> = (R["params"] extends z.ZodObject ? { params: Record<keyof R["params"]["shape"], string | number> } : object) &
  (R["query"] extends z.ZodObject ? { query?: Input<R["query"]> } : object) &
  (R["body"] extends z.ZodType ? { body: Input<R["body"]> } : object) &
  (R["upload"] extends true ? { file: File; onProgress?: (share: number) => void } : object) &
  (R["ifMatch"] extends true ? { revision: number } : object) &
  (R["idempotent"] extends true ? { key: string } : object) & { signal?: AbortSignal };

export type CallAnswer<R extends RouteShape> = R["answer"] extends z.ZodType ? z.output<R["answer"]> : undefined;

export interface ApiClient {
  /** Calls a route. @throws Problem for every refusal; TypeError where the server could not be reached. */
  call<R extends RouteShape>(route: R, input: CallInput<R>): Promise<CallAnswer<R>>;
  /** The address of a route that answers with a file. */
  href<R extends RouteShape>(route: R, input: Pick<CallInput<R>, Extract<keyof CallInput<R>, "params" | "query">>): string;
  /**
   * Leaves the session by `signOut`. Questions that need an account and are under way are broken off, later ones wait: their answers
   * would be refusals that nobody asked for. They end in `not-signed-in`, or are asked again where signing out failed.
   */
  leave<T>(signOut: () => Promise<T>): Promise<T>;
}

export interface ClientOptions {
  /** "" for the page's own origin. */
  base: string;
  fetch: typeof globalThis.fetch;
  /** The token of the session, for writes. */
  csrfToken: () => string | undefined;
  locale: () => string;
  /** Whether it is known that nobody is signed in: what needs an account is refused here then, without asking the server. */
  nobody?: () => boolean;
  /** Sends a file with progress (XMLHttpRequest in browsers); fetch without progress where absent. */
  upload?: (request: {
    url: string;
    headers: Record<string, string>;
    file: File;
    onProgress?: (share: number) => void;
    signal?: AbortSignal;
  }) => Promise<{ status: number; text: string }>;
}

interface LooseInput {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: File;
  onProgress?: (share: number) => void;
  revision?: number;
  key?: string;
  signal?: AbortSignal;
}

function addressOf(base: string, route: RouteShape, input: LooseInput): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.params?.[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return base + path + (text ? `?${text}` : "");
}

/** Makes the typed client of the contract. */
export function createClient(options: ClientOptions): ApiClient {
  let questions = new AbortController();
  let leaving: Promise<void> | undefined;

  async function ask<R extends RouteShape>(route: R, input: LooseInput): Promise<CallAnswer<R>> {
    const headers: Record<string, string> = { accept: "application/json", "accept-language": options.locale() };
    const token = options.csrfToken();
    if (token && route.method !== "GET") headers["x-csrf-token"] = token;
    if (input.key !== undefined) headers["idempotency-key"] = input.key;
    if (input.revision !== undefined) headers["if-match"] = `"${input.revision}"`;
    const { status, text } = await send(addressOf(options.base, route, input), headers, route, input, options);
    if (status >= 200 && status < 300) return (text ? JSON.parse(text) : undefined) as CallAnswer<R>;
    throw problemFrom(status, text);
  }

  const client: ApiClient = {
    href: (route, input) => addressOf(options.base, route, input as LooseInput),
    async call(route, typed) {
      const input = typed as LooseInput;
      if (route.access === "public") return ask(route, input);
      if (leaving) await leaving;
      if (options.nobody?.()) throw new Problem("not-signed-in");
      // A write that is under way is not broken off: it may have been done already.
      if (route.method !== "GET") return ask(route, input);
      const left = questions.signal;
      try {
        return await ask(route, { ...input, signal: input.signal ? AbortSignal.any([input.signal, left]) : left });
      } catch (error) {
        if (!left.aborted || input.signal?.aborted) throw error;
        return client.call(route, typed);
      }
    },
    async leave(signOut) {
      questions.abort();
      questions = new AbortController();
      const done = signOut();
      leaving = done.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await done;
      } finally {
        leaving = undefined;
      }
    },
  };
  return client;
}

async function send(url: string, headers: Record<string, string>, route: RouteShape, input: LooseInput, options: ClientOptions) {
  if (input.file && options.upload) {
    return options.upload({ url, headers, file: input.file, ...(input.onProgress && { onProgress: input.onProgress }), ...(input.signal && { signal: input.signal }) });
  }
  let body: BodyInit | undefined;
  if (input.file) {
    const form = new FormData();
    form.set("file", input.file);
    body = form;
  } else if (input.body !== undefined) {
    headers["content-type"] = "application/json";
    body = JSON.stringify(input.body);
  }
  const response = await options.fetch(url, {
    method: route.method,
    headers,
    credentials: "same-origin",
    ...(body !== undefined && { body }),
    ...(input.signal && { signal: input.signal }),
  });
  return { status: response.status, text: await response.text() };
}

function problemFrom(status: number, text: string): Problem {
  try {
    const document = problemSchema.parse(JSON.parse(text));
    return new Problem(document.code, {}, document.findings ?? [], document.title, document.clause);
  } catch {
    // Not our document: a proxy in between answered.
    return new Problem(status === 503 || status === 502 || status === 504 ? "busy" : "internal", { requestId: "-" });
  }
}
