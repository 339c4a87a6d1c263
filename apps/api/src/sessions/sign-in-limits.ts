import type { RateLimit } from "@shenbao/store";
import type { Store } from "@shenbao/store";

/** Limits that slow guessing down and leave hundreds of people behind one address alone: what succeeds is not counted. */
export interface SignInLimits {
  /** Tries for one name from one address. */
  nameAndAddress: RateLimit;
  /** Failures for one name from anywhere. */
  name: RateLimit;
  /** Failures from one address for any name. */
  address: RateLimit;
  /** Registrations from one address. */
  registrations: RateLimit;
}

/** Makes the limits of a store. */
export function signInLimits({ rateLimits }: Store): SignInLimits {
  const quarter = 15 * 60;
  return {
    nameAndAddress: rateLimits.limit("sign-in-name-address", 10, quarter),
    name: rateLimits.limit("sign-in-name", 100, 3600),
    address: rateLimits.limit("sign-in-address", 1_000, quarter),
    registrations: rateLimits.limit("registration", 1_000, 3600),
  };
}
