import type { Schema } from "mongoose";
import { MongoServerError, type Collection, type Document, type IndexDescription, type IndexDescriptionInfo } from "mongodb";
import type { StoreContext } from "./store-context.ts";

const conflictCodes = new Set<unknown>([85, 86]);
const isConflict = (error: unknown) => error instanceof MongoServerError && conflictCodes.has(error.code);
const written = (value: unknown) => JSON.stringify(value) ?? "";

/** What a mongoose schema says of its indexes. */
export function schemaIndexes(schema: Schema): IndexDescription[] {
  return schema.indexes().map(([key, { background: _background, unique, ...options }]) => ({ ...options, key: key as IndexDescription["key"], ...(unique && { unique: true }) }));
}

const nameOf = ({ name, key }: IndexDescription) => name ?? Object.entries(key).flat().join("_");

/** As the server lists an index, made again. */
function descriptionOf({ v: _version, ns: _collection, ...index }: IndexDescriptionInfo & { ns?: string }): IndexDescription {
  return index as IndexDescription;
}

/** The index in whose place a wanted one comes: of the same name, or over the same keys and documents under another name. */
function inTheWay(present: readonly IndexDescriptionInfo[], wanted: IndexDescription): IndexDescriptionInfo | undefined {
  const same = (index: IndexDescriptionInfo) => written(index.key) === written(wanted.key) && written(index["partialFilterExpression"]) === written(wanted.partialFilterExpression);
  return present.find(({ name }) => name === nameOf(wanted)) ?? present.find(same);
}

async function replace(collection: Collection, wanted: IndexDescription, context: StoreContext): Promise<void> {
  const old = inTheWay(await collection.indexes(), wanted);
  if (!old || old.name === "_id_") throw new Error(`the index “${nameOf(wanted)}” of ${collection.collectionName} cannot be made`);
  context.log.warn({ collection: collection.collectionName, index: nameOf(wanted), before: old, wanted }, "index differs from its definition: it is built anew");
  await collection.dropIndex(old.name ?? nameOf(wanted)).catch((error: unknown) => {
    // Another process that starts now has dropped it already.
    if (!(error instanceof MongoServerError && error.codeName === "IndexNotFound")) throw error;
  });
  try {
    await collection.createIndexes([wanted]);
  } catch (error) {
    await collection.createIndexes([descriptionOf(old)]);
    throw error;
  }
}

/**
 * Makes the indexes of a collection. One that is there under the same name, or over the same keys, and differs from its definition (the
 * data are older than the code) is built anew; where that fails, as with a unique one over duplicates, the old one is put back. The
 * server has no way to change or rename an index, so neither stands for a moment: the first process of a new version starts alone.
 * Indexes that no definition is in conflict with are left alone, whoever made them.
 */
export async function keepIndexes(context: StoreContext, name: string, wanted: readonly IndexDescription[]): Promise<void> {
  const collection: Collection<Document> = context.collection(name);
  try {
    await collection.createIndexes([...wanted]);
  } catch (error) {
    if (!isConflict(error)) throw error;
    for (const index of wanted) {
      try {
        await collection.createIndexes([index]);
      } catch (refusal) {
        if (!isConflict(refusal)) throw refusal;
        await replace(collection, index, context);
      }
    }
  }
}
