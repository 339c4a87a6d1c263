export { inspectedAt, itemOf, nodeAt, nodeOf, noticeNode, partOf, type MetaKind, type MetaNode } from "@shenbao/engine/meta";
