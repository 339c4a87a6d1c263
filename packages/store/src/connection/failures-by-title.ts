import type { Text } from "@shenbao/texts";
import type { Collection, Document } from "mongodb";

/** What ended as failed since a moment, counted by its title: the ten that failed most. */
export async function failuresByTitle<T extends Document>(collection: Collection<T>, since: number, title: string): Promise<{ title: Text; count: number }[]> {
  const found = collection.aggregate<{ _id: Text; count: number }>([
    { $match: { finishedAt: { $gte: since }, state: "failed" } },
    { $group: { _id: title, count: { $sum: 1 } } },
    { $sort: { count: -1, _id: 1 } },
    { $limit: 10 },
  ]);
  return (await found.toArray()).map(({ _id, count }) => ({ title: _id, count }));
}
