import type { NoticeDefinition } from "@shenbao/engine";
import type { Config } from "@shenbao/api/config/config";
import type { Services } from "@shenbao/api/services";
import type { Store } from "@shenbao/store";
import type { Credentials, TestClient } from "./test-client.ts";

export type { Credentials, TestClient } from "./test-client.ts";

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
  /** Seeds the demonstration data (which needs the notices too). */
  demo?: boolean;
  /** Publishes what is under schemas/notices/. */
  notices?: boolean;
  /** Settings as the environment has them, e.g. { TRUST_PROXY: "1" }. */
  env?: Record<string, string>;
  /** Any part of the configuration itself. */
  config?: Partial<Config>;
  /** Serves an existing database (of another platform) instead of one of its own, which is then neither checked nor dropped. */
  uri?: string;
}

/** A whole platform in this process, on a database of its own. */
export interface TestPlatform {
  url: string;
  /** Address of its database. */
  uri: string;
  store: Store;
  services: Services;
  /** A new browser; signs in where an account is given. */
  client(who?: string | Credentials, password?: string): Promise<TestClient>;
  /** Sets the clock, which runs on from there; returns when what became due has been done. */
  setClock(iso: string): Promise<void>;
  /** Publishes as the notice's next version. */
  publishNotice(definition: NoticeDefinition): Promise<{ noticeId: string; version: number; hash: string }>;
  makeOrganisation(organisation: NewOrganisation): Promise<{ id: string; code: string }>;
  /** Makes an account, and its organisation where that does not exist. */
  makeAccount(level: string, organisationCode: string, options?: { administrator?: boolean; login?: string; displayName?: string }): Promise<Credentials>;
  /** Stops; checks the invariants of the database and fails where one is broken (unless told not to); drops the database. */
  close(options?: { check?: boolean }): Promise<void>;
}
