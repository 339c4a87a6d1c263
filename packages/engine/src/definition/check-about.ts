import type { Meaning } from "./check-meaning.ts";
import type { FormPlaces } from "./form-places.ts";

/** Judges what the items of a check-list or opinion say they look at: items of this form, fields and evidence of forms that are applied with. */
export function checkAbout(meaning: Meaning, places: FormPlaces, path: string, isApplication: boolean): void {
  const { definition, findings } = meaning;
  const { about } = places.form;
  if (!about) return;
  if (isApplication) findings.error(path, "about-misplaced");
  const applied = [...new Set(definition.tracks.map(({ form }) => form))];
  const forms = applied.flatMap((id) => meaning.forms.get(id) ?? []);
  const evidence = new Set(applied.flatMap((id) => (definition.forms[id]?.evidence ?? []).map((item) => item.id)));
  const seen = new Set<string>();
  about.forEach((entry, i) => {
    const at = `${path}/${i}`;
    const item = `${entry.at} ${entry.row ?? ""}`;
    if (seen.has(item)) findings.error(`${at}/at`, "duplicate", { id: entry.at });
    seen.add(item);
    const node = places.nodes.get(entry.at);
    if (!node) findings.error(`${at}/at`, "pointer-unknown", { pointer: entry.at });
    const labels = node?.schema["rowLabels"];
    if (node && entry.row !== undefined && !(Array.isArray(labels) && entry.row <= labels.length)) findings.error(`${at}/row`, "about-row", { pointer: entry.at, row: entry.row });
    if ((entry.fields ?? []).length + (entry.evidence ?? []).length === 0) findings.error(at, "about-nothing", { pointer: entry.at });
    entry.fields?.forEach((pointer, n) => {
      if (!forms.some(({ nodes }) => nodes.has(pointer))) findings.error(`${at}/fields/${n}`, "pointer-unknown", { pointer });
    });
    entry.evidence?.forEach((id, n) => {
      if (!evidence.has(id)) findings.error(`${at}/evidence/${n}`, "about-evidence", { id });
    });
  });
}
