import { setImmediate as turn } from "node:timers/promises";
import { MongoBackend } from "@agendajs/mongo-backend";
import type { Db } from "mongodb";

/** Agenda's backend that knows what is still under way at the database, so that nothing is cut off when the connection closes. */
export class WatchedBackend extends MongoBackend {
  readonly #asked = new Set<Promise<unknown>>();
  readonly #run = new Set<Promise<unknown>>();
  readonly #watched: MongoBackend["repository"];

  constructor(mongo: Db, collection: string) {
    super({ mongo, collection });
    this.#watched = new Proxy(super.repository, {
      get: (repository, key) => {
        const member: unknown = Reflect.get(repository, key);
        if (typeof member !== "function") return member;
        return (...args: unknown[]): unknown => {
          const answer: unknown = Reflect.apply(member, repository, args);
          if (answer instanceof Promise) note(this.#asked, answer);
          return answer;
        };
      },
    });
  }

  override get repository(): MongoBackend["repository"] {
    return this.#watched;
  }

  /** A run of a job, which counts as under way too. */
  watch(run: Promise<unknown>): void {
    note(this.#run, run);
  }

  /** Waits until no question to the database is open, whatever jobs still run. */
  async looked(): Promise<void> {
    await idle(() => [...this.#asked]);
  }

  /** Waits until nothing is under way, and what came of it has been written. */
  async settle(): Promise<void> {
    await idle(() => [...this.#asked, ...this.#run]);
  }
}

function note(open: Set<Promise<unknown>>, work: Promise<unknown>): void {
  open.add(work);
  const done = () => void open.delete(work);
  work.then(done, done);
}

/** What follows from an answer is begun before the turn is over. */
async function idle(open: () => Promise<unknown>[]): Promise<void> {
  do {
    await Promise.allSettled(open());
    await turn();
  } while (open().length > 0);
}
