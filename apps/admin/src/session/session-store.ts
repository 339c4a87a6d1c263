import type { Session } from "@shenbao/contract";

interface SessionState {
  session: Session | null;
  /** Server time minus this machine's time, in ms: the server's clock decides. */
  skew: number;
  /** The session ended while the app was open; the dialog to sign in again shows. */
  asking: boolean;
}

let state: SessionState = { session: null, skew: 0, asking: false };
const listeners = new Set<() => void>();
let waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];

function change(next: Partial<SessionState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** What the browser knows of its session: who is signed in, the token for writes, the server's clock. */
export const sessionStore = {
  get: () => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set(session: Session | null): void {
    change(session ? { session, skew: Date.parse(session.now) - Date.now() } : { session });
  },
  /** Opens the dialog to sign in again. Resolves when somebody did; rejects with `error` when they would rather not. */
  askToSignIn(error: unknown): Promise<void> {
    change({ asking: true });
    return new Promise((resolve, reject) => waiting.push({ resolve, reject: () => reject(error) }));
  },
  answerAsk(signedIn: boolean): void {
    const all = waiting;
    waiting = [];
    change({ asking: false });
    for (const one of all)
      if (signedIn) one.resolve();
      else one.reject(undefined);
  },
};

/** The server's time now, in ms. */
export function serverNow(): number {
  return Date.now() + state.skew;
}
