import { useCallback, useEffect, useState } from "react";

/** `tracks`: those of the rows, by their ids. */
export type Chosen = { all: true } | { all: false; ids: readonly string[]; tracks: ReadonlyMap<string, string> };
const nothing: Chosen = { all: false, ids: [], tracks: new Map() };

/** Which rows of a list are chosen: some by their ids, over its pages, or all that it finds. Another filter chooses nothing. */
export function useChosen(list: string) {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  useEffect(() => setChosen(nothing), [list]);
  const isChosen = (id: string) => chosen.all || chosen.ids.includes(id);
  const put = useCallback((rows: readonly { id: string; track: string }[], wanted: boolean) => {
    setChosen((before) => {
      const ids = rows.map(({ id }) => id);
      const kept = before.all ? [] : before.ids.filter((id) => !ids.includes(id));
      const tracks = new Map([...(before.all ? [] : before.tracks), ...rows.map(({ id, track }) => [id, track] as const)]);
      return { all: false, ids: wanted ? [...kept, ...ids] : kept, tracks };
    });
  }, []);
  return { chosen, isChosen, put, chooseAll: () => setChosen({ all: true }), chooseNone: () => setChosen(nothing) };
}
