/**
 * Gathers small writes that come at the same time into one. What arrives while a write is under way waits for the next; nothing
 * waits for a timer. Each caller gets its own outcome, after the common acknowledgement.
 */
export function writeGatherer<T, R>(write: (batch: T[]) => Promise<R[]>, { most = 200, flights = 2 } = {}): (item: T) => Promise<R> {
  interface Waiting {
    item: T;
    resolve(outcome: R): void;
    reject(error: unknown): void;
  }
  const waiting: Waiting[] = [];
  let flying = 0;

  async function fly(): Promise<void> {
    flying += 1;
    const batch = waiting.splice(0, most);
    try {
      const outcomes = await write(batch.map(({ item }) => item));
      batch.forEach((caller, index) => caller.resolve(outcomes[index] as R));
    } catch (error) {
      for (const caller of batch) caller.reject(error);
    } finally {
      flying -= 1;
      if (waiting.length > 0) void fly();
    }
  }

  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (flying < flights) void fly();
    });
}
