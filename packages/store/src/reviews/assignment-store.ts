import type { Answers } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import type { ClientSession } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

export type AssignmentStatus = "waiting" | "begun" | "scored" | "conflict";

/** An expert's piece of work in a round. Moments are milliseconds (UTC). */
export interface AssignmentRecord {
  id: string;
  noticeId: string;
  review: string;
  applicationId: string;
  /** Account id. */
  expert: string;
  expertName: string;
  organisation: { code: string; name: Text };
  status: AssignmentStatus;
  answers: Answers;
  total: number | null;
  revision: number;
  assignedAt: number;
  updatedAt: number;
  /** Why the expert stood back, or was taken out. */
  conflict: string | null;
  /** Of a sheet that was handed in: the conflict its expert stated afterwards, until it is taken out. */
  stated: { reason: string; at: number } | null;
  /** What was taken out after it was handed in: kept, and counting for nothing. */
  takenOut: { total: number; at: number; by: { accountId: string; name: string } } | null;
  /** When the expert last opened it, and was last reminded of it. */
  seenAt: number | null;
  remindedAt: number | null;
}

export interface AssignmentStore {
  insert(tx: ClientSession, assignments: AssignmentRecord[]): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<AssignmentRecord | null>;
  ofExpert(expert: string): Promise<AssignmentRecord[]>;
  ofRound(noticeId: string, review: string, tx?: ClientSession): Promise<AssignmentRecord[]>;
  /** Of one expert for one application, over all rounds. */
  between(expert: string, applicationId: string, tx?: ClientSession): Promise<AssignmentRecord[]>;
  /** False where the revision is no longer this one. */
  change(
    id: string,
    revision: number,
    change: Partial<Pick<AssignmentRecord, "status" | "answers" | "total" | "updatedAt" | "conflict" | "stated" | "takenOut">>,
    tx?: ClientSession,
  ): Promise<boolean>;
  /** How many of a round there are, by their status. */
  counts(noticeId: string, review: string): Promise<Partial<Record<AssignmentStatus, number>>>;
  /** Notes that its expert looked at it; the revision stays. */
  seen(id: string, at: number): Promise<void>;
  /** Notes that their experts were reminded; the revisions stay. */
  reminded(tx: ClientSession, ids: readonly string[], at: number): Promise<void>;
  ensureIndexes(): Promise<void>;
}

/** Those from before 2026-11-29 lack the last four. */
type Later = "stated" | "takenOut" | "seenAt" | "remindedAt";
type AssignmentDocument = Omit<AssignmentRecord, "id" | "answers" | Later> & Partial<Pick<AssignmentRecord, Later>> & { _id: string; answers: object };

const assignmentSchema = new Schema<AssignmentDocument>(
  {
    _id: { type: String, required: true },
    noticeId: { type: String, required: true },
    review: { type: String, required: true },
    applicationId: { type: String, required: true },
    expert: { type: String, required: true },
    expertName: { type: String, required: true },
    organisation: { type: Schema.Types.Mixed, required: true },
    status: { type: String, required: true, enum: ["waiting", "begun", "scored", "conflict"] },
    answers: { type: Schema.Types.Mixed, default: {} },
    total: { type: Number, default: null },
    revision: { type: Number, required: true },
    assignedAt: { type: Number, required: true },
    updatedAt: { type: Number, required: true },
    conflict: { type: String, default: null },
    stated: { type: Schema.Types.Mixed, default: null },
    takenOut: { type: Schema.Types.Mixed, default: null },
    seenAt: { type: Number, default: null },
    remindedAt: { type: Number, default: null },
  },
  { strict: "throw", versionKey: false, minimize: false },
);
assignmentSchema.index({ noticeId: 1, review: 1, applicationId: 1, expert: 1 }, { unique: true });
assignmentSchema.index({ expert: 1, assignedAt: 1 });
assignmentSchema.index({ noticeId: 1, review: 1, status: 1 });

const recordOf = ({ _id, answers, ...rest }: AssignmentDocument): AssignmentRecord => ({
  stated: null,
  takenOut: null,
  seenAt: null,
  remindedAt: null,
  ...rest,
  id: _id,
  answers: answers as Answers,
});

export function assignmentStore(context: StoreContext): AssignmentStore {
  const model = context.connection.model<AssignmentDocument>("Assignment", assignmentSchema, "assignments");
  const assignments = context.collection<AssignmentDocument>("assignments");
  return {
    insert: async (tx, added) =>
      void (await model.insertMany(
        added.map(({ id, ...rest }) => ({ _id: id, ...rest })),
        { session: tx },
      )),
    async get(id, tx) {
      const found = await assignments.findOne({ _id: id }, { session: tx });
      return found && recordOf(found);
    },
    ofExpert: async (expert) => (await assignments.find({ expert }).sort({ assignedAt: 1, _id: 1 }).toArray()).map(recordOf),
    ofRound: async (noticeId, review, tx) => (await assignments.find({ noticeId, review }, { session: tx }).sort({ applicationId: 1, expert: 1 }).toArray()).map(recordOf),
    between: async (expert, applicationId, tx) => (await assignments.find({ expert, applicationId }, { session: tx }).toArray()).map(recordOf),
    async change(id, revision, change, tx) {
      const { matchedCount } = await assignments.updateOne({ _id: id, revision }, { $set: { ...change, revision: revision + 1 } }, { session: tx });
      return matchedCount === 1;
    },
    async counts(noticeId, review) {
      const found = await assignments
        .aggregate<{ _id: AssignmentStatus; count: number }>([{ $match: { noticeId, review } }, { $group: { _id: "$status", count: { $sum: 1 } } }])
        .toArray();
      return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
    },
    seen: async (id, at) => void (await assignments.updateOne({ _id: id }, { $max: { seenAt: at } })),
    reminded: async (tx, ids, at) => void (await assignments.updateMany({ _id: { $in: [...ids] } }, { $set: { remindedAt: at } }, { session: tx })),
    ensureIndexes: () => keepIndexes(context, "assignments", schemaIndexes(assignmentSchema)),
  };
}
