import type { ReactNode } from "react";

export interface DescriptionItem {
  term: ReactNode;
  value: ReactNode;
  /** For React; the place where absent. */
  key?: string;
}

/** Terms and their values in two columns, one below the other on phones. */
export function DescriptionList({ items }: { items: readonly DescriptionItem[] }) {
  return (
    <dl className="sb-facts">
      {items.map((item, index) => (
        <div key={item.key ?? index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
