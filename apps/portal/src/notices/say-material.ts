import type { Evidence } from "@shenbao/engine";
import type { Speaker } from "../client/use-say.ts";

const megabyte = 1024 * 1024;

/** Kind, number and size of what is asked, in one line: PDF、图片；1–3 个；每个不超过 20 MB；提交后上传. */
export function sayMaterial(item: Evidence, { say }: Speaker): string {
  const { min, max } = item.count;
  const kinds = item.types.map((type) => say(`materials.${type}`)).join(say("list.comma"));
  const count = min === max ? say("materials.exactly", { count: max }) : min > 0 ? say("materials.between", { min, max }) : say("materials.atMost", { max });
  const size = say("materials.size", { size: Math.round((item.size / megabyte) * 10) / 10 });
  return [kinds, count, size, ...(item.stage === "after-submit" ? [say("materials.afterSubmit")] : [])].join(say("list.semicolon"));
}
