import { useGo } from "../../shell/go-context.ts";
import { useSelection } from "../../selection/selection.ts";

/** A place of the definition by its name; it leads there. */
export function PlaceLink({ path, title }: { path: string; title: string }) {
  const { go } = useGo();
  const [selection] = useSelection();
  return (
    <button type="button" className="bw-link" aria-current={selection?.path === path || undefined} onClick={() => go(path)}>
      {title}
    </button>
  );
}
