import type { StoreContext } from "../connection/store-context.ts";

/** Small facts of the installation that must survive restarts and be the same for all processes. */
export interface SettingStore {
  get(name: string): Promise<string | null>;
  put(name: string, value: string): Promise<void>;
  /** Puts a value in the place of the one that was read; false where that is no longer there. */
  replace(name: string, before: string, value: string): Promise<boolean>;
  /** The value under the name; `make` gives it where there is none. When two race, both get the first one. */
  getOrMake(name: string, make: () => string): Promise<string>;
}

interface Setting {
  _id: string;
  value: string;
}

/** Makes the area. */
export function settingStore(context: StoreContext): SettingStore {
  const settings = context.collection<Setting>("settings");
  return {
    async get(name) {
      return (await settings.findOne({ _id: name }))?.value ?? null;
    },
    async put(name, value) {
      await settings.updateOne({ _id: name }, { $set: { value } }, { upsert: true });
    },
    replace: async (name, before, value) => (await settings.updateOne({ _id: name, value: before }, { $set: { value } })).matchedCount === 1,
    async getOrMake(name, make) {
      const before = await settings.findOne({ _id: name });
      if (before) return before.value;
      const after = await settings.findOneAndUpdate({ _id: name }, { $setOnInsert: { value: make() } }, { upsert: true, returnDocument: "after" });
      if (!after) throw new Error(`the setting ${name} could not be kept`);
      return after.value;
    },
  };
}
