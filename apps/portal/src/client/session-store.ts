import type { Account, Session } from "@shenbao/contract";

export interface SessionState {
  /** For whom this page works. It stays when the login expires, until somebody signs in or out here. */
  account: Account | null;
  /** The login expired and the person is asked to sign in again, in place. */
  asking: boolean;
  /** The clock was set for a demonstration. */
  demo: boolean;
  loaded: boolean;
}

const initial: SessionState = { account: null, asking: false, demo: false, loaded: false };

/** What the page knows of its session, its token for writes, and the server's clock. */
export class SessionStore {
  #state: SessionState = initial;
  #token: string | undefined;
  #offset = 0;
  #listeners = new Set<() => void>();
  #answer: ((signedIn: boolean) => void) | undefined;
  #asked: Promise<boolean> | undefined;

  get state(): SessionState {
    return this.#state;
  }

  get token(): string | undefined {
    return this.#token;
  }

  /** The server's time, ms. */
  readonly now = (): number => Date.now() + this.#offset;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what the server said of the session; an account that is gone is kept as the one this page works for. */
  refresh(session: Session): void {
    this.#token = session.csrfToken;
    this.#offset = Date.parse(session.now) - Date.now();
    this.#change({ demo: session.demo, loaded: true, ...(session.account && !this.#state.account && { account: session.account }) });
  }

  /** Somebody signed in, registered or changed the account. */
  enter(session: Session): void {
    this.refresh(session);
    this.#change({ account: session.account });
    this.#settle(true);
  }

  /** Signed out: the token is of no use any more. */
  leave(): void {
    this.#token = undefined;
    this.#change({ account: null });
    this.#settle(false);
  }

  /** Asks the person to sign in again, without leaving the page. Resolves to whether they did. */
  askAgain(): Promise<boolean> {
    this.#asked ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.#change({ asking: true });
    });
    return this.#asked;
  }

  /** The person put it off. */
  decline(): void {
    this.#settle(false);
  }

  #settle(signedIn: boolean): void {
    this.#change({ asking: false });
    this.#answer?.(signedIn);
    this.#answer = undefined;
    this.#asked = undefined;
  }

  #change(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
