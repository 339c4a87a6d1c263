import type { Meaning } from "./check-meaning.ts";
import { checkDuplicates } from "./check-notice.ts";

/** Judges registers: no column and no key twice, values in columns that are there. */
export function checkRegisters(meaning: Meaning): void {
  const { definition, findings } = meaning;
  for (const [id, register] of Object.entries(definition.registers ?? {})) {
    const path = `/registers/${id}`;
    const columns = register.columns ?? [];
    checkDuplicates(meaning, `${path}/columns`, columns);
    meaning.clause(register.clause, path);
    const seen = new Set<string>();
    register.rows.forEach(({ key, values }, i) => {
      if (seen.has(key)) findings.error(`${path}/rows/${i}/key`, "duplicate", { id: key });
      seen.add(key);
      for (const column of Object.keys(values ?? {}))
        if (!columns.some((one) => one.id === column)) findings.error(`${path}/rows/${i}/values/${column.slice(0, 100)}`, "register-column-unknown", { id: column.slice(0, 100) });
    });
  }
}
