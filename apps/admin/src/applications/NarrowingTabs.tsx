import { routes } from "@shenbao/contract";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { showCount } from "../language/show-count.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import type { ListFilter } from "./list-filter.ts";

export interface NarrowingTabsProps {
  filter: ListFilter;
  onTrack(track: string | undefined): void;
  onState(state: string | undefined): void;
  onPrepared(prepared: boolean): void;
}

/** Two rows of buttons: by track, and by state with how many there are; among the latter what was decided and waits for its release. */
export function NarrowingTabs({ filter, onTrack, onState, onPrepared }: NarrowingTabsProps) {
  const t = useText();
  const { noticeId, definition, duties } = useNotice();
  const { data } = useQuery({ queryKey: ["counts", noticeId], queryFn: ({ signal }) => api.call(routes.countApplications, { params: { noticeId }, signal }) });
  const states = duties.states.filter((state) => state === filter.state || (data?.states[state]?.value ?? 0) > 0 || duties.waiting.includes(state));
  return (
    <>
      {definition.tracks.length > 1 && (
        <div className="ad-tabs" role="group" aria-label={t("list.byTrack")}>
          <button type="button" aria-pressed={!filter.track} onClick={() => onTrack(undefined)}>
            {t("list.allTracks")}
          </button>
          {definition.tracks.map((track) => (
            <button key={track.id} type="button" aria-pressed={filter.track === track.id} onClick={() => onTrack(track.id)}>
              {t.of(track.title)}
            </button>
          ))}
        </div>
      )}
      <div className="ad-chips" role="group" aria-label={t("list.byState")}>
        <button type="button" className="ad-chip" aria-pressed={!filter.state && !filter.prepared} onClick={() => onState(undefined)}>
          {t("list.allStates")}
        </button>
        {data?.prepared && (data.prepared.value > 0 || filter.prepared) && (
          <button type="button" className="ad-chip ad-chip-prepared" aria-pressed={filter.prepared === true} onClick={() => onPrepared(!filter.prepared)}>
            {t("decision.tab")}
            <span className="ad-chip-count">{showCount(data.prepared, t.locale)}</span>
          </button>
        )}
        {states.map((state) => {
          const count = data?.states[state];
          return (
            <button key={state} type="button" className="ad-chip" aria-pressed={filter.state === state} onClick={() => onState(state)}>
              {t.of(definition.workflow.states[state]?.title)}
              {data && <span className="ad-chip-count">{showCount(count ?? { value: 0, capped: false }, t.locale)}</span>}
            </button>
          );
        })}
      </div>
    </>
  );
}
