import { standaloneValidator } from "@shenbao/engine/ajv";
import type { Store } from "@shenbao/store";
import { compileVersion, type CompiledVersion } from "./compiled-version.ts";

/** Published versions, compiled once each and kept while they are used; a version never changes, so neither does what is kept. */
export interface VersionCache {
  /** Null where there is no such version. */
  get(noticeId: string, version: number): Promise<CompiledVersion | null>;
  /** The newest published one. Which one that is, is asked of the database every time. */
  newest(noticeId: string): Promise<CompiledVersion | null>;
  /**
   * The number of the newest one, asked with every save and submission: of another process's publication it may know a second late.
   * Null where nothing was published.
   */
  current(noticeId: string): Promise<number | null>;
  /** A version was published here: asked for anew from now on. */
  published(noticeId: string): void;
  /** The newest of each notice. */
  all(): Promise<CompiledVersion[]>;
  /** The validator of a form, compiled ahead: the text of an ES module. Null where there is no such form. */
  validatorText(version: CompiledVersion, form: string): string | null;
}

const mostVersions = 40;
const mostTexts = 120;
const mostNumbers = 500;
/** How long a number is believed, in milliseconds. */
const believed = 1_000;

/** A map that forgets what was not used for longest. */
function bounded<T>(most: number): { get(key: string): T | undefined; set(key: string, value: T): void; forget(key: string): void } {
  const kept = new Map<string, T>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    forget: (key) => void kept.delete(key),
  };
}

/** Makes the cache of a store. */
export function versionCache(store: Store): VersionCache {
  const versions = bounded<CompiledVersion>(mostVersions);
  const texts = bounded<string>(mostTexts);
  const numbers = bounded<{ version: number | null; at: number }>(mostNumbers);
  let publications = 0;

  async function get(noticeId: string, version: number): Promise<CompiledVersion | null> {
    const key = `${noticeId}/${version}`;
    const known = versions.get(key);
    if (known) return known;
    const record = await store.versions.get(noticeId, version);
    // Only what is there is kept: a version that is not may yet be published.
    const compiled = record && (versions.get(key) ?? compileVersion(record));
    if (compiled) versions.set(key, compiled);
    return compiled;
  }

  return {
    get,
    async newest(noticeId) {
      const newest = await store.versions.newest(noticeId);
      return newest && get(noticeId, newest.version);
    },
    async current(noticeId) {
      const known = numbers.get(noticeId);
      if (known && performance.now() - known.at < believed) return known.version;
      const [at, before] = [performance.now(), publications];
      const version = (await store.versions.newest(noticeId))?.version ?? null;
      // What was read while something was published here may be older: it is not kept.
      if (before === publications) numbers.set(noticeId, { version, at });
      return version;
    },
    published(noticeId) {
      publications += 1;
      numbers.forget(noticeId);
    },
    async all() {
      const newest = await store.versions.newestOfAll();
      const found = await Promise.all(newest.map(({ noticeId, version }) => get(noticeId, version)));
      return found.filter((version) => version !== null);
    },
    validatorText(version, form) {
      if (!Object.hasOwn(version.definition.forms, form)) return null;
      const key = `${version.hash}/${form}`;
      const text = texts.get(key) ?? standaloneValidator(version.form(form).form);
      texts.set(key, text);
      return text;
    },
  };
}
