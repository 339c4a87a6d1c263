import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import { ObjectId, type ClientSession, type Filter } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { pageBy, containing, type Page, type PageQuery } from "../connection/page-by.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { transactionOf } from "../transaction/transaction.ts";

/** An organisation as it is kept. */
export interface OrganisationRecord {
  id: string;
  code: string;
  name: Text;
  /** applicant, or one of the levels that notices name. */
  level: string;
  /** Code of the organisation above. */
  parent: string | null;
  /** Codes of all above, the parent first. */
  ancestors: string[];
  /** 统一社会信用代码, normalised. */
  creditCode: string | null;
  /** The shareholder group it belongs to, by any name that is the same for all of it. */
  group: string | null;
  /** First and last year in which it receives applications; null: without limit. */
  from: number | null;
  to: number | null;
  suspended: boolean;
  /** ms */
  createdAt: number;
}

export type NewOrganisationRecord = Omit<OrganisationRecord, "id" | "ancestors" | "suspended" | "group"> & { group?: string | null };
export type OrganisationChange = Partial<Pick<OrganisationRecord, "name" | "parent" | "group" | "from" | "to" | "suspended">>;

export interface OrganisationStore {
  /** @throws StoreConflict "duplicate" {what: "code" | "creditCode"}; Error where the parent does not exist */
  insert(organisation: NewOrganisationRecord, tx?: ClientSession): Promise<OrganisationRecord>;
  byId(id: string, tx?: ClientSession): Promise<OrganisationRecord | null>;
  byCode(code: string, tx?: ClientSession): Promise<OrganisationRecord | null>;
  byCodes(codes: readonly string[], tx?: ClientSession): Promise<OrganisationRecord[]>;
  byCreditCodes(codes: readonly string[], tx?: ClientSession): Promise<OrganisationRecord[]>;
  /** Sets shareholder groups, by organisation code. */
  setGroups(tx: ClientSession, groups: readonly { code: string; group: string | null }[]): Promise<void>;
  /** All that are not suspended, of a level, by code. */
  ofLevel(level: string, tx?: ClientSession): Promise<OrganisationRecord[]>;
  /** Codes of all below an organisation. */
  below(code: string, tx?: ClientSession): Promise<string[]>;
  /** A new parent changes the ancestors of all below. @throws Error where the parent does not exist or lies below; null where there is none of that id */
  change(id: string, change: OrganisationChange): Promise<OrganisationRecord | null>;
  /** By code. `q` is looked for in code, names and credit code. */
  page(query: PageQuery & { level?: string }): Promise<Page<OrganisationRecord>>;
  ensureIndexes(): Promise<void>;
}

/** A parent that does not exist or would make a circle. */
export class ParentError extends Error {}

interface OrganisationDocument extends Omit<OrganisationRecord, "id" | "createdAt"> {
  _id: ObjectId;
  createdAt: Date;
}

const text = { "zh-CN": { type: String, required: true }, en: { type: String, required: true } };
const organisationSchema = new Schema<OrganisationDocument>(
  {
    code: { type: String, required: true },
    name: { type: new Schema(text, { _id: false }), required: true },
    level: { type: String, required: true },
    parent: { type: String, default: null },
    ancestors: { type: [String], required: true },
    creditCode: { type: String, default: null },
    group: { type: String, default: null },
    from: { type: Number, default: null },
    to: { type: Number, default: null },
    suspended: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  { strict: "throw", versionKey: false },
);
organisationSchema.index({ code: 1 }, { unique: true });
organisationSchema.index({ creditCode: 1 }, { unique: true, partialFilterExpression: { creditCode: { $type: "string" } } });
organisationSchema.index({ level: 1, code: 1 });
organisationSchema.index({ ancestors: 1 });

function recordOf({ _id, createdAt, group, ...rest }: OrganisationDocument): OrganisationRecord {
  // Those from before groups were known have none.
  return { id: _id.toHexString(), ...rest, group: group ?? null, createdAt: createdAt.getTime() };
}

/** Makes the area. */
export function organisationStore(context: StoreContext): OrganisationStore {
  const model = context.connection.model<OrganisationDocument>("Organisation", organisationSchema, "organisations");
  const organisations = context.collection<OrganisationDocument>("organisations");
  const transaction: Transaction = transactionOf(context.connection.getClient());

  async function ancestorsOf(parent: string | null, tx?: ClientSession): Promise<string[]> {
    if (parent === null) return [];
    const found = await organisations.findOne({ code: parent }, { session: tx });
    if (!found) throw new ParentError(`there is no organisation ${parent}`);
    return [parent, ...found.ancestors];
  }
  const one = async (filter: Filter<OrganisationDocument>, tx?: ClientSession) => {
    const found = await organisations.findOne(filter, { session: tx });
    return found && recordOf(found);
  };

  return {
    async insert(organisation, tx) {
      const { createdAt, ...rest } = organisation;
      const document = { ...rest, group: rest.group ?? null, ancestors: await ancestorsOf(organisation.parent, tx), suspended: false, createdAt: new Date(createdAt) };
      try {
        const [made] = await model.create([document], { session: tx ?? null });
        if (!made) throw new Error("nothing was inserted");
        return recordOf(made.toObject());
      } catch (error) {
        if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: JSON.stringify(error).includes("creditCode") ? "creditCode" : "code" });
        throw error;
      }
    },
    byId: (id, tx) => one({ _id: new ObjectId(id) }, tx),
    byCode: (code, tx) => one({ code }, tx),
    async byCodes(codes, tx) {
      return (await organisations.find({ code: { $in: [...codes] } }, { session: tx }).toArray()).map(recordOf);
    },
    async byCreditCodes(codes, tx) {
      return (await organisations.find({ creditCode: { $in: [...codes] } }, { session: tx }).toArray()).map(recordOf);
    },
    async setGroups(tx, groups) {
      if (groups.length === 0) return;
      await organisations.bulkWrite(
        groups.map(({ code, group }) => ({ updateOne: { filter: { code }, update: { $set: { group } } } })),
        { session: tx },
      );
    },
    async ofLevel(level, tx) {
      return (await organisations.find({ level, suspended: false }, { session: tx }).sort({ code: 1 }).toArray()).map(recordOf);
    },
    async below(code, tx) {
      const found = await organisations.find({ ancestors: code }, { session: tx, projection: { code: 1 } }).toArray();
      return found.map((organisation) => organisation.code);
    },
    change: (id, change) =>
      transaction(async (tx) => {
        const before = await organisations.findOne({ _id: new ObjectId(id) }, { session: tx });
        if (!before) return null;
        const moved = change.parent !== undefined && change.parent !== before.parent;
        const ancestors = moved ? await ancestorsOf(change.parent ?? null, tx) : before.ancestors;
        if (ancestors.includes(before.code)) throw new ParentError(`${before.code} would lie below itself`);
        const after = await organisations.findOneAndUpdate({ _id: before._id }, { $set: { ...change, ancestors } }, { session: tx, returnDocument: "after" });
        if (moved) {
          for (const child of await organisations.find({ ancestors: before.code }, { session: tx }).toArray()) {
            const kept = child.ancestors.slice(0, child.ancestors.indexOf(before.code) + 1);
            await organisations.updateOne({ _id: child._id }, { $set: { ancestors: [...kept, ...ancestors] } }, { session: tx });
          }
        }
        return after && recordOf(after);
      }),
    async page({ level, q, ...query }) {
      const filter: Filter<OrganisationDocument> = {
        ...(level !== undefined && { level }),
        ...(q && { $or: [{ code: containing(q) }, { "name.zh-CN": containing(q) }, { "name.en": containing(q) }, { creditCode: containing(q) }] }),
      };
      return pageBy(organisations, "code", filter, query, recordOf);
    },
    ensureIndexes: () => keepIndexes(context, "organisations", schemaIndexes(organisationSchema)),
  };
}
