import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const recordSchema = z.object({
  /** Of the mongod that was started last. */
  pid: z.int(),
  /** Of the process that looks after it. */
  owner: z.int(),
  /** The replica set remembers its address, so the port belongs to the data. */
  port: z.int(),
  /** Of the newest mongod that opened these data. */
  version: z.string(),
});

/** What is kept beside the data about the server that runs on them. */
export type DataRecord = z.infer<typeof recordSchema>;

const fileOf = (folder: string) => join(folder, "mongod.json");

/** The record of a data folder; undefined for a new one. */
export async function readRecord(folder: string): Promise<DataRecord | undefined> {
  const text = await readFile(fileOf(folder), "utf8").catch(() => undefined);
  return text === undefined ? undefined : recordSchema.parse(JSON.parse(text));
}

/** Writes it whole or not at all. */
export async function writeRecord(folder: string, record: DataRecord): Promise<void> {
  const draft = `${fileOf(folder)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, fileOf(folder));
}
