export { noticeSchema, resolved, type MetaSchema, type Reference } from "@shenbao/engine/meta";
