import { useCallback, useEffect, useState } from "react";

export type Chosen = { all: true } | { all: false; ids: readonly string[] };
const nothing: Chosen = { all: false, ids: [] };

/** Which rows of a list are chosen: some by their ids, over its pages, or all that it finds. Another filter chooses nothing. */
export function useChosen(list: string) {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  useEffect(() => setChosen(nothing), [list]);
  const isChosen = (id: string) => chosen.all || chosen.ids.includes(id);
  const put = useCallback((ids: readonly string[], wanted: boolean) => {
    setChosen((before) => {
      const kept = before.all ? [] : before.ids.filter((id) => !ids.includes(id));
      return { all: false, ids: wanted ? [...kept, ...ids] : kept };
    });
  }, []);
  return { chosen, isChosen, put, chooseAll: () => setChosen({ all: true }), chooseNone: () => setChosen(nothing) };
}
