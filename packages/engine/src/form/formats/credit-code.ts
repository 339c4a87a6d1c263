export function normaliseCreditCode(_text: string): string { throw new Error("in the making"); }
export function isCreditCode(_text: string): boolean { throw new Error("in the making"); }
