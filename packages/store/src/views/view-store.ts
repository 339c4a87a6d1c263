import type { Expression } from "@shenbao/engine";
import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** What a view shows of a list. */
export interface ViewContent {
  track: string | null;
  state: string | null;
  question: string | null;
  where: Expression | null;
  sort: string | null;
  /** Columns in their order; null as the list chooses them. */
  columns: string[] | null;
}

/** A list of applications that somebody keeps by a name, for themself or for the organisation. */
export interface ViewRecord extends ViewContent {
  id: string;
  noticeId: string;
  name: string;
  owner: { accountId: string; name: string };
  /** Code of the organisation in which it was made. */
  organisation: string;
  shared: boolean;
  revision: number;
  updatedAt: number;
}

export interface ViewStore {
  insert(view: ViewRecord, tx: ClientSession): Promise<void>;
  get(id: string): Promise<ViewRecord | null>;
  /** One's own and those shared in one's organisation, by name. */
  seen(noticeId: string, accountId: string, organisation: string): Promise<ViewRecord[]>;
  countOf(noticeId: string, accountId: string, tx: ClientSession): Promise<number>;
  /** Null where it is not there at this revision. */
  change(id: string, revision: number, change: Partial<Pick<ViewRecord, "name" | "shared" | "updatedAt"> & ViewContent>): Promise<ViewRecord | null>;
  remove(id: string, revision: number): Promise<boolean>;
  /** Which view an account's list of a notice begins with. */
  defaultOf(noticeId: string, accountId: string): Promise<string | null>;
  setDefault(noticeId: string, accountId: string, view: string | null): Promise<void>;
  ensureIndexes(): Promise<void>;
}

/** Expressions are kept as text: their operators are no names for a database. */
type Stored = Omit<ViewRecord, "id" | "where"> & { _id: string; where: string };

const recordOf = ({ _id, where, ...rest }: Stored): ViewRecord => ({ id: _id, ...rest, where: JSON.parse(where) as Expression | null });

export function viewStore(context: StoreContext): ViewStore {
  const views = context.collection<Stored>("views");
  const defaults = context.collection<{ _id: string; view: string }>("viewDefaults");
  const defaultId = (noticeId: string, accountId: string) => `${accountId} ${noticeId}`;
  return {
    async insert({ id, where, ...rest }, tx) {
      await views.insertOne({ _id: id, ...rest, where: JSON.stringify(where) }, { session: tx });
    },
    async get(id) {
      const found = await views.findOne({ _id: id });
      return found && recordOf(found);
    },
    async seen(noticeId, accountId, organisation) {
      const found = await views
        .find({ noticeId, organisation, $or: [{ "owner.accountId": accountId }, { shared: true }] })
        .sort({ name: 1, _id: 1 })
        .toArray();
      return found.map(recordOf);
    },
    countOf: (noticeId, accountId, tx) => views.countDocuments({ noticeId, "owner.accountId": accountId }, { session: tx }),
    async change(id, revision, { where, ...change }) {
      const set = { ...change, ...(where !== undefined && { where: JSON.stringify(where) }), revision: revision + 1 };
      const found = await views.findOneAndUpdate({ _id: id, revision }, { $set: set }, { returnDocument: "after" });
      return found && recordOf(found);
    },
    async remove(id, revision) {
      const { deletedCount } = await views.deleteOne({ _id: id, revision });
      if (deletedCount === 1) await defaults.deleteMany({ view: id });
      return deletedCount === 1;
    },
    defaultOf: async (noticeId, accountId) => (await defaults.findOne({ _id: defaultId(noticeId, accountId) }))?.view ?? null,
    async setDefault(noticeId, accountId, view) {
      const _id = defaultId(noticeId, accountId);
      if (view === null) await defaults.deleteOne({ _id });
      else await defaults.updateOne({ _id }, { $set: { view } }, { upsert: true });
    },
    async ensureIndexes() {
      await keepIndexes(context, "views", [{ key: { noticeId: 1, organisation: 1, name: 1 } }]);
      await keepIndexes(context, "viewDefaults", [{ key: { view: 1 } }]);
    },
  };
}
