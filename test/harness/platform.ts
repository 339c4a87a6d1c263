import type { NoticeDefinition } from "@shenbao/engine";
import type { ApiClient, Session } from "@shenbao/contract";
import type { Services } from "@shenbao/api/services";
import type { Store } from "@shenbao/store";

export interface Credentials {
  accountId: string;
  login: string;
  password: string;
}

/** A typed client of the contract with its own cookies, session token and language. */
export interface TestClient extends ApiClient {
  /** Null where nobody is signed in. */
  credentials: Credentials | null;
  session(): Promise<Session>;
  signIn(login: string, password: string): Promise<Session>;
  signOut(): Promise<void>;
  /** A request as it is, with this client's cookies and token (unless the headers say otherwise). */
  raw(path: string, init?: RequestInit): Promise<Response>;
}

export interface NewOrganisation {
  code: string;
  level: string;
  name?: string;
  parent?: string;
  creditCode?: string;
}

export interface PlatformOptions {
  /** ISO instant at which the clock starts; 2023-08-20T09:00:00+08:00 where absent. */
  now?: string;
  /** Seeds the demonstration data. */
  demo?: boolean;
  /** Overrides of environment settings, e.g. { TRUST_PROXY: "1" }. */
  env?: Record<string, string>;
}

/** A whole platform in this process, on a database of its own. */
export interface TestPlatform {
  url: string;
  /** Signs in where a login is given. */
  client(login?: string | Credentials, password?: string): Promise<TestClient>;
  /** Sets the clock; it runs on from there. */
  setClock(iso: string): Promise<void>;
  store: Store;
  services: Services;
  /** Publishes as its next version; gives the version. */
  publishNotice(definition: NoticeDefinition): Promise<{ noticeId: string; version: number; hash: string }>;
  makeOrganisation(organisation: NewOrganisation): Promise<{ id: string; code: string }>;
  /** Makes an account of an organisation (made first where it does not exist; its level is then needed). */
  makeAccount(level: string, organisationCode: string, options?: { administrator?: boolean; login?: string }): Promise<Credentials>;
  /** Stops, checks the invariants of the database and fails where one is broken; drops the database. */
  close(): Promise<void>;
}

/** `startPlatform` in ./start-platform.ts. */
export type StartPlatform = (options?: PlatformOptions) => Promise<TestPlatform>;
