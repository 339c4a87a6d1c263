import { beforeEach, describe, expect, it } from "vitest";
import { draftCopies } from "./draft-copy.ts";

/** A Storage in memory, of which Object.keys gives the entries as in browsers. */
function memoryStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

describe("copies of a draft in the browser", () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });
  const copy = (name: string, at: number) => ({ answers: { name }, base: {}, revision: 1, at });

  it("gives the newest that any tab left, and only of this account and application", () => {
    draftCopies(storage, "a", "1", "one").write(copy("早", 1));
    draftCopies(storage, "a", "1", "two").write(copy("晚", 2));
    draftCopies(storage, "b", "1", "three").write(copy("他人", 3));
    draftCopies(storage, "a", "2", "four").write(copy("别的", 4));
    expect(draftCopies(storage, "a", "1", "new").newest()?.answers).toEqual({ name: "晚" });
  });

  it("clears its own and the one taken up, and leaves another tab's", () => {
    draftCopies(storage, "a", "1", "one").write(copy("早", 1));
    draftCopies(storage, "a", "1", "two").write(copy("晚", 2));
    const copies = draftCopies(storage, "a", "1", "new");
    copies.newest();
    copies.write(copy("新", 3));
    copies.clear();
    expect(draftCopies(storage, "a", "1", "again").newest()?.answers).toEqual({ name: "早" });
  });

  it("passes over what is not a copy", () => {
    storage.setItem("shenbao:draft:a:1:x", "{");
    storage.setItem("shenbao:draft:a:1:y", "null");
    expect(draftCopies(storage, "a", "1", "z").newest()).toBeUndefined();
  });
});
