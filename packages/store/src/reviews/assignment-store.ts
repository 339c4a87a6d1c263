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
  /** Why the expert stood back. */
  conflict: string | null;
}

export interface AssignmentStore {
  insert(tx: ClientSession, assignments: AssignmentRecord[]): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<AssignmentRecord | null>;
  ofExpert(expert: string): Promise<AssignmentRecord[]>;
  ofRound(noticeId: string, review: string, tx?: ClientSession): Promise<AssignmentRecord[]>;
  /** Of one expert for one application, over all rounds. */
  between(expert: string, applicationId: string, tx?: ClientSession): Promise<AssignmentRecord[]>;
  /** False where the revision is no longer this one. */
  change(id: string, revision: number, change: Partial<Pick<AssignmentRecord, "status" | "answers" | "total" | "updatedAt" | "conflict">>, tx?: ClientSession): Promise<boolean>;
  ensureIndexes(): Promise<void>;
}

type AssignmentDocument = Omit<AssignmentRecord, "id" | "answers"> & { _id: string; answers: object };

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
  },
  { strict: "throw", versionKey: false, minimize: false },
);
assignmentSchema.index({ noticeId: 1, review: 1, applicationId: 1, expert: 1 }, { unique: true });
assignmentSchema.index({ expert: 1, assignedAt: 1 });

const recordOf = ({ _id, answers, ...rest }: AssignmentDocument): AssignmentRecord => ({ id: _id, ...rest, answers: answers as Answers });

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
    ensureIndexes: () => keepIndexes(context, "assignments", schemaIndexes(assignmentSchema)),
  };
}
