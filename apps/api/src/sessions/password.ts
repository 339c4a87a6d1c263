import { Problem } from "@shenbao/contract";
import { hash, verify, type Algorithm, type Options } from "@node-rs/argon2";
import type { Config } from "../config/config.ts";

const argon2id: Algorithm = 2;

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane. */
const standard: Options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const light: Options = { ...standard, memoryCost: 256, timeCost: 1 };

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time where there is no hash to compare with. */
  matches(passwordHash: string | null | undefined, password: string): Promise<boolean>;
}

/** Hashing waits for its turn: a rush of sign-ins must not take all memory and every core. */
function inTurn(most: number, queue: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) {
      if (waiting.length >= queue) throw new Problem("busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

/** Makes the hashing of passwords. */
export async function createPasswords(cost: Config["passwordCost"]): Promise<Passwords> {
  const options = cost === "light" ? light : standard;
  const turn = inTurn(2, 1_000);
  const nobody = await hash("nobody has this password", options);
  // Forms of one character that look the same are the same password.
  const normal = (password: string) => password.normalize("NFKC");
  return {
    hash: (password) => turn(() => hash(normal(password), options)),
    async matches(passwordHash, password) {
      const same = await turn(() => verify(passwordHash ?? nobody, normal(password)));
      return passwordHash != null && same;
    },
  };
}
