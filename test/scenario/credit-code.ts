const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A valid 统一社会信用代码 (GB 32100-2015) for each number from 0 to 99,999. */
export function creditCodeOf(number: number): string {
  const body = `91420100MA4T${String(number).padStart(5, "0")}`;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}
