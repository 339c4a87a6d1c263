export { inspectedAt, itemOf, nodeAt, nodeOf, noticeNode, partOf, type MetaKind, type MetaNode } from "./meta-node.ts";
export { noticeSchema, resolved, type MetaSchema, type Reference } from "./meta-schema.ts";
