/**
 * A text with mobile numbers masked wherever they stand (138****5678); where the whole is a way to reach somebody, telephones
 * (8531****) and e-mail addresses (z***@example.cn) too.
 */
export function maskContact(text: string, contact: boolean): string {
  const mobiles = text.replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, "$1****$2");
  if (!contact || mobiles !== text) return mobiles;
  const at = text.lastIndexOf("@");
  if (at > 0) return `${[...text][0] ?? ""}***${text.slice(at)}`;
  return text.replace(/\d{4}(?=\D*$)/, "****");
}
