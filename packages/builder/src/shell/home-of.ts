import { sectionOfPath } from "./section-of-path.ts";
import { sections, type SectionId } from "./sections.ts";

/** The section that shows a place: its own, or the first where its own is not there. */
export function homeOf(path: string): SectionId {
  const section = sectionOfPath(path);
  return sections.some(({ id }) => id === section) ? section : "notice";
}
