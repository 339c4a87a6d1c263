/**
 * What a QR code writes in its alphanumeric mode (ISO/IEC 18004) and a URL takes after its #: two bytes become three of 41 characters.
 * RFC 9285 (base45) is as short, but writes spaces and %, which no address holds as they are.
 */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*-./:";
const places = new Map([...alphabet].map((character, place) => [character, place]));
const base = alphabet.length;

export function toBase41(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3);
  }
  return text;
}

function digits(value: number, count: number): string {
  let text = "";
  for (let rest = value, left = count; left > 0; left--, rest = Math.floor(rest / base)) text = (alphabet[rest % base] ?? "") + text;
  return text;
}

/** The bytes, or `null` where no bytes are written so. Every text that is read was written so and not otherwise. */
export function fromBase41(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let value = 0;
    for (const character of group) {
      const place = places.get(character);
      if (place === undefined) return null;
      value = value * base + place;
    }
    if (value >= (group.length === 3 ? 0x1_0000 : 0x100)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
