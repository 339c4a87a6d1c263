import { deadlineAt, type NoticeDefinition, type Text } from "@shenbao/engine";

/** A place of the definition with what people call it. */
export interface NamedPlace {
  path: string;
  title: Text;
  /** The clock does it. */
  system?: boolean;
}

/** A deadline, and what it closes and opens. */
export interface DeadlineUses {
  id: string;
  title: Text;
  at: string;
  closes: NamedPlace[];
  opens: NamedPlace[];
  tables: NamedPlace[];
  reviews: NamedPlace[];
}

/** The deadlines in the order of time, those that cannot be read last. */
export function deadlineUses(definition: NoticeDefinition): DeadlineUses[] {
  const { workflow, tables, reviews } = definition;
  const when = (id: string) => {
    try {
      const at = deadlineAt(definition, id);
      return Number.isNaN(at) ? Infinity : at;
    } catch {
      return Infinity;
    }
  };
  const actions = workflow.actions.map((action, index) => ({
    action,
    place: { path: `/workflow/actions/${index}`, title: action.title, ...(action.by === "system" && { system: true }) },
  }));
  return Object.entries(definition.deadlines)
    .map(([id, { title, at }]) => ({
      id,
      title,
      at,
      closes: actions.filter(({ action }) => action.until === id).map(({ place }) => place),
      opens: actions.filter(({ action }) => action.after === id).map(({ place }) => place),
      tables: Object.entries(tables)
        .filter(([, { handIn }]) => handIn.until === id)
        .map(([table, one]) => ({ path: `/tables/${table}`, title: one.title })),
      reviews: Object.entries(reviews)
        .filter(([, { until }]) => until === id)
        .map(([review, one]) => ({ path: `/reviews/${review}`, title: one.title })),
    }))
    .sort((one, other) => when(one.id) - when(other.id));
}
