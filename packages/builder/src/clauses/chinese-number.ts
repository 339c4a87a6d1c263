const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** A number below a thousand as notices write it: 三, 十二, 二十, 一百零三, 12, １２. `null` for anything else. */
export function chineseNumber(written: string): number | null {
  const plain = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  let sum = 0;
  let digit: number | null = null;
  for (const sign of plain) {
    const unit = units[sign];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else if (digits[sign] === undefined) return null;
    else digit = digits[sign] ?? null;
  }
  return plain === "" ? null : sum + (digit ?? 0);
}
