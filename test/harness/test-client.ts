import { createClient, routes, type ApiClient, type Session } from "@shenbao/contract";

export interface Credentials {
  accountId: string;
  login: string;
  password: string;
}

/** A typed client of the contract with its own cookies and session token. */
export interface TestClient extends ApiClient {
  /** Null where nobody is signed in. */
  credentials: Credentials | null;
  session(): Promise<Session>;
  signIn(login: string, password: string): Promise<Session>;
  signOut(): Promise<void>;
  /** A request as it is, with this client's cookies and token, unless the headers say otherwise. */
  raw(path: string, init?: RequestInit): Promise<Response>;
  csrfToken(): string | undefined;
  /** The Cookie header it sends. */
  cookie(): string;
}

/** A browser of its own, at `url`, where nobody is signed in yet. Speaks Chinese unless told otherwise. */
export function testClient(url: string, locale = "zh-CN"): TestClient {
  const cookies = new Map<string, string>();
  let token: string | undefined;

  async function send(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0 && !headers.has("cookie")) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(";")[0] ?? "";
      const [name = "", ...value] = pair.split("=");
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value.join("="));
    }
    return response;
  }
  const api = createClient({ base: url, fetch: send, csrfToken: () => token, locale: () => locale });
  const keep = (session: Session) => {
    token = session.csrfToken;
    return session;
  };

  const client: TestClient = {
    ...api,
    credentials: null,
    session: async () => keep(await api.call(routes.getSession, {})),
    async signIn(login, password) {
      if (token === undefined) await client.session();
      const session = keep(await api.call(routes.signIn, { body: { login, password } }));
      client.credentials = { accountId: session.account?.id ?? "", login, password };
      return session;
    },
    async signOut() {
      await api.call(routes.signOut, {});
      client.credentials = null;
      token = undefined;
    },
    async raw(path, init = {}) {
      const headers = new Headers(init.headers);
      if (token !== undefined && init.method !== undefined && init.method !== "GET" && !headers.has("x-csrf-token")) headers.set("x-csrf-token", token);
      return send(url + path, { ...init, headers, redirect: "manual" });
    },
    csrfToken: () => token,
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
  return client;
}
