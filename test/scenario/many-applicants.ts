import type { Applicant } from "./applicant.ts";
import type { Piece } from "./piece.ts";
import type { TheCall } from "./the-call.ts";

/** A piece with whose it is and who receives it. */
export interface Submitted extends Piece {
  owner: Applicant;
  district: string;
}

/** Runs work on many things, so many at a time: as people do on the last evening. */
export async function atOnce<T, R>(things: readonly T[], most: number, work: (thing: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < things.length; index = next++) results[index] = await work(things[index] as T, index);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

/** So many companies register, fill in a form each, one in five that of the first track, submit, and upload the stamped paper form; they are spread over the districts. */
export async function submitMany(call: TheCall, count: number, districts: readonly string[]): Promise<Submitted[]> {
  const [first, second] = call.definition.tracks.map(({ id }) => id);
  return atOnce([...Array(count).keys()], 6, async (index): Promise<Submitted> => {
    const owner = await call.applicant(index + 1);
    const district = districts[index % districts.length] ?? "";
    const piece = await owner.fillIn((index % 5 === 0 ? first : second) ?? "", district);
    await owner.submit(piece);
    await owner.uploadStampedForm(piece);
    return { ...piece, owner, district };
  });
}
