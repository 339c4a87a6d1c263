const words = ["password", "passw0rd", "p@ssw0rd", "p@ssword", "admin", "administrator", "welcome", "letmein", "iloveyou", "qwerty", "qwertyuiop", "woaini", "shenbao", "test", "abc", "abcd", "root", "user", "guest", "changeme", "sunshine", "football", "baseball", "princess", "superman", "dragon", "monkey", "computer", "whatever", "trustno", "a", "aa", "qq", "q", "zxcvbnm", "asdfghjkl", "qazwsx", "wang", "zhang", "li"];
const numbers = ["123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "0123456789", "111111", "1111111", "11111111", "000000", "00000000", "888888", "88888888", "666666", "66666666", "520", "5201314", "1314520", "1314", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "147258369", "123123", "123123123", "112233", "987654321", "0987654321", "9876543210", "789456123", "1qaz2wsx", "1q2w3e4r", "1q2w3e4r5t", "qwer1234", "1qaz2wsx3edc", "abc123", "abcd1234", "a123456", "a123456789", "123qwe", "123456a", "123456abc", "qwe123"];
const ends = ["", "!", "@", "#", ".", "1", "a"];
const patterns = ["1qaz2wsx3edc", "1qaz@wsx3edc", "qwertyuiop", "qwertyuiop1", "asdfghjkl;", "zaq12wsxcde3", "1q2w3e4r5t6y", "q1w2e3r4t5", "qazwsxedc1", "aaaaaaaaaa", "abcdefghij", "abcdefghijk", "0987654321", "1234567890", "9876543210", "12345678910", "123456789a", "a123456789", "1234567890a", "a1234567890", "iloveyou123", "woaini1314", "woaini520", "woaini5201314", "password123", "password1234", "administrator"];

function* combinations(): Generator<string> {
  yield* patterns;
  for (const word of words) for (const number of ["", ...numbers]) for (const end of ends) for (const text of [word + number + end, word + "@" + number + end, number + word + end, word + word + number + end]) yield text;
  for (const a of numbers) for (const b of numbers) yield a + b;
}

/** Passwords that are guessed first: the well-known words and number rows, here and in China, and how people lengthen them. In lower case. */
export const commonPasswords: ReadonlySet<string> = new Set([...combinations()].filter((text) => text.length >= 10));
