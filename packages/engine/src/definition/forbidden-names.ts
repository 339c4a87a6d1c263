/** Names that mean something to JavaScript objects: refused as property names, in scopes, pointers and variables everywhere. */
export const forbiddenNames: ReadonlySet<string> = new Set(["prototype", ...Object.getOwnPropertyNames(Object.prototype)]);
