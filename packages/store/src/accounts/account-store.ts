import type { Locale } from "@shenbao/texts";
import { Schema } from "mongoose";
import { ObjectId, type ClientSession, type Filter } from "mongodb";
import { containing, pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** An account as it is kept, without its password. */
export interface AccountRecord {
  id: string;
  login: string;
  displayName: string;
  email: string | null;
  telephone: string | null;
  organisationId: string;
  /** Neither code nor level of an organisation ever changes, so both are kept here for lists. */
  organisationCode: string;
  level: string;
  administrator: boolean;
  suspended: boolean;
  locale: Locale;
  /** What an expert knows: tracks, or words for them. */
  expertise: string[];
  /** Organisations the person belongs to beside the own one: employers, consultancies. */
  affiliations: Affiliation[];
  /** At most so many applications of one round are assigned to it; null: no limit of its own. */
  mostAssigned: number | null;
  /** ms */
  createdAt: number;
}

/** An organisation that a person belongs to beside the own one. */
export interface Affiliation {
  name: string;
  /** 统一社会信用代码, normalised. */
  creditCode: string | null;
}

type Expertise = Pick<AccountRecord, "expertise" | "affiliations" | "mostAssigned">;

export interface NewAccountRecord extends Omit<AccountRecord, "id" | "suspended" | keyof Expertise>, Partial<Expertise> {
  /** argon2id, or null until the owner sets a password. */
  passwordHash: string | null;
}

export type AccountChange = Partial<
  Pick<AccountRecord, "displayName" | "email" | "telephone" | "administrator" | "suspended" | "locale" | "login" | keyof Expertise> & { passwordHash: string | null }
>;

export interface AccountStore {
  /** @throws StoreConflict "duplicate" {what: "login"} */
  insert(account: NewAccountRecord, tx?: ClientSession): Promise<AccountRecord>;
  byId(id: string, tx?: ClientSession): Promise<AccountRecord | null>;
  byIds(ids: readonly string[], tx?: ClientSession): Promise<AccountRecord[]>;
  /** The account of a login name, whatever its case, with its password's hash. */
  secretOf(login: string): Promise<{ account: AccountRecord; passwordHash: string | null } | null>;
  /** Accounts of an organisation that are not suspended. */
  ofOrganisation(organisationId: string, tx?: ClientSession): Promise<AccountRecord[]>;
  /** Accounts of some organisations, by their codes, that are not suspended. */
  ofCodes(codes: readonly string[], tx?: ClientSession): Promise<AccountRecord[]>;
  /** Accounts of a level that are not suspended, by login name. */
  ofLevel(level: string, tx?: ClientSession): Promise<AccountRecord[]>;
  /** @throws StoreConflict "duplicate" {what: "login"} */
  change(id: string, change: AccountChange, tx?: ClientSession): Promise<AccountRecord | null>;
  /** Whether an administrator exists who can sign in. */
  hasAdministrator(): Promise<boolean>;
  /** Administrators who are not suspended. */
  administrators(): Promise<AccountRecord[]>;
  /** Any administrator, the oldest first. */
  firstAdministrator(): Promise<AccountRecord | null>;
  /** By login name. `q` is looked for in login and display name. */
  page(query: PageQuery & { organisationCode?: string; level?: string }): Promise<Page<AccountRecord>>;
  ensureIndexes(): Promise<void>;
}

interface AccountDocument extends Omit<NewAccountRecord, "createdAt" | "organisationId"> {
  _id: ObjectId;
  organisationId: ObjectId;
  /** The login name in lower case. */
  loginKey: string;
  suspended: boolean;
  createdAt: Date;
}

const accountSchema = new Schema<AccountDocument>(
  {
    login: { type: String, required: true },
    loginKey: { type: String, required: true },
    displayName: { type: String, required: true },
    email: { type: String, default: null },
    telephone: { type: String, default: null },
    organisationId: { type: Schema.Types.ObjectId, required: true },
    organisationCode: { type: String, required: true },
    level: { type: String, required: true },
    administrator: { type: Boolean, required: true },
    suspended: { type: Boolean, required: true },
    locale: { type: String, required: true },
    expertise: { type: [String], default: [] },
    affiliations: { type: [new Schema<Affiliation>({ name: { type: String, required: true }, creditCode: { type: String, default: null } }, { _id: false })], default: [] },
    mostAssigned: { type: Number, default: null },
    passwordHash: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  { strict: "throw", versionKey: false },
);
accountSchema.index({ loginKey: 1 }, { unique: true });
accountSchema.index({ organisationId: 1 });
accountSchema.index({ organisationCode: 1 });
accountSchema.index({ level: 1, loginKey: 1 });

function recordOf(document: AccountDocument): AccountRecord {
  const { _id, organisationId, createdAt, passwordHash: _hash, loginKey: _key, expertise = [], affiliations = [], mostAssigned = null, ...rest } = document;
  return { id: _id.toHexString(), organisationId: organisationId.toHexString(), createdAt: createdAt.getTime(), ...rest, expertise, affiliations, mostAssigned };
}

/** Login names differ by more than their case. */
const keyOf = (login: string) => login.normalize("NFKC").toLowerCase();

/** Makes the area. */
export function accountStore(context: StoreContext): AccountStore {
  const model = context.connection.model<AccountDocument>("Account", accountSchema, "accounts");
  const accounts = context.collection<AccountDocument>("accounts");
  const list = async (filter: Filter<AccountDocument>, tx?: ClientSession) => (await accounts.find(filter, { session: tx }).sort({ loginKey: 1 }).toArray()).map(recordOf);
  const orDuplicate = (error: unknown): never => {
    if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: "login" });
    throw error;
  };

  return {
    async insert(account, tx) {
      const document = {
        ...account,
        organisationId: new ObjectId(account.organisationId),
        loginKey: keyOf(account.login),
        suspended: false,
        createdAt: new Date(account.createdAt),
      };
      const [made] = await model.create([document], { session: tx ?? null }).catch(orDuplicate);
      if (!made) throw new Error("nothing was inserted");
      return recordOf(made.toObject());
    },
    async byId(id, tx) {
      const found = await accounts.findOne({ _id: new ObjectId(id) }, { session: tx });
      return found && recordOf(found);
    },
    byIds: async (ids, tx) => (ids.length === 0 ? [] : list({ _id: { $in: ids.map((id) => new ObjectId(id)) } }, tx)),
    async secretOf(login) {
      const found = await accounts.findOne({ loginKey: keyOf(login) });
      return found && { account: recordOf(found), passwordHash: found.passwordHash };
    },
    ofOrganisation: (organisationId, tx) => list({ organisationId: new ObjectId(organisationId), suspended: false }, tx),
    ofCodes: async (codes, tx) => (codes.length === 0 ? [] : list({ organisationCode: { $in: [...codes] }, suspended: false }, tx)),
    ofLevel: (level, tx) => list({ level, suspended: false }, tx),
    async change(id, change, tx) {
      const set = { ...change, ...(change.login !== undefined && { loginKey: keyOf(change.login) }) };
      const after =
        Object.keys(set).length === 0
          ? await accounts.findOne({ _id: new ObjectId(id) }, { session: tx })
          : await accounts.findOneAndUpdate({ _id: new ObjectId(id) }, { $set: set }, { session: tx, returnDocument: "after" }).catch(orDuplicate);
      return after && recordOf(after);
    },
    hasAdministrator: async () => (await accounts.findOne({ administrator: true, suspended: false, passwordHash: { $ne: null } }, { projection: { _id: 1 } })) !== null,
    administrators: () => list({ administrator: true, suspended: false }),
    async firstAdministrator() {
      const found = await accounts.findOne({ administrator: true }, { sort: { _id: 1 } });
      return found && recordOf(found);
    },
    page({ organisationCode, level, q, ...query }) {
      const filter: Filter<AccountDocument> = {
        ...(organisationCode !== undefined && { organisationCode }),
        ...(level !== undefined && { level }),
        ...(q && { $or: [{ login: containing(q) }, { displayName: containing(q) }] }),
      };
      return pageBy(accounts, "loginKey", filter, query, recordOf);
    },
    ensureIndexes: () => keepIndexes(context, "accounts", schemaIndexes(accountSchema)),
  };
}
