// @ts-check
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));

/**
 * Gives back what pages took. JavaScript does not know how much memory stands behind a canvas, so that by itself it would collect far too late; native
 * code frees it a turn later.
 */
export async function freeMemory() {
  collect();
  await setTimeout(0);
}
