/** What two names have in common that people would call the same: whatever the width of their signs, their blanks and capitals. */
export const sameName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
