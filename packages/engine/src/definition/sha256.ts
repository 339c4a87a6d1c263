export function sha256(_text: string): string { throw new Error("in the making"); }
