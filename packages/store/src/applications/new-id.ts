import { ObjectId } from "mongodb";

/** A new id: 24 hexadecimal digits, growing with time. */
export function newId(): string {
  return new ObjectId().toHexString();
}
