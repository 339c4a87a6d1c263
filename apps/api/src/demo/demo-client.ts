import { createClient, routes, type ApiClient, type CallAnswer, type CallInput, type Registration, type RouteShape } from "@shenbao/contract";

/** What every account of the demonstration signs in with. Printed at the start, and of no use in production, where no demonstration is seeded. */
export const demoPassword = "shenbao-demo-2023";

/** Somebody at work over the real HTTP API. */
export interface DemoClient {
  /** What a route answers whose answer is a file. @throws Error where it answers anything else */
  file<R extends RouteShape>(route: R, input: CallInput<R>): Promise<Buffer>;
  call<R extends RouteShape>(route: R, input: CallInput<R>): Promise<CallAnswer<R>>;
}

export interface Credentials {
  login: string;
  /** An applicant registers itself. */
  registration?: Registration;
}

/** A client with a cookie jar of its own, at `url`, not signed in. */
export function cookieClient(url: string): ApiClient & { token(): Promise<void>; signedIn(csrfToken: string): void; get(address: string): Promise<Response> } {
  const cookies = new Map<string, string>();
  let csrfToken: string | undefined;
  const fetchWithCookies: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("origin", new URL(url).origin);
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const client = createClient({ base: url, csrfToken: () => csrfToken, locale: () => "zh-CN", fetch: fetchWithCookies });
  return {
    ...client,
    get: (address) => fetchWithCookies(address),
    signedIn: (token) => void (csrfToken = token),
    async token() {
      csrfToken = (await client.call(routes.getSession, {})).csrfToken;
    },
  };
}

/** A client that signs in, or registers, with its first call. @throws Problem where it cannot */
export function demoClient(url: string, { login, registration }: Credentials): DemoClient {
  const client = cookieClient(url);
  let ready: Promise<void> | undefined;

  async function signIn(): Promise<void> {
    await client.token();
    client.signedIn((await client.call(routes.signIn, { body: { login, password: demoPassword } })).csrfToken);
  }

  /** Registering signs in; the same key again finds what was registered. */
  async function begin(): Promise<void> {
    if (!registration) return signIn();
    await client.token();
    client.signedIn((await client.call(routes.register, { key: `demo-registration-${login}`, body: registration })).csrfToken);
  }

  return {
    async file(route, input) {
      await (ready ??= begin());
      const response = await client.get(client.href(route, input));
      if (!response.ok) throw new Error(`${route.path}: ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    async call(route, input) {
      await (ready ??= begin());
      try {
        return await client.call(route, input);
      } catch (error) {
        if (!isProblem(error, "not-signed-in") && !isProblem(error, "csrf")) throw error;
        ready = signIn();
        await ready;
        return client.call(route, input);
      }
    },
  };
}

const isProblem = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;
