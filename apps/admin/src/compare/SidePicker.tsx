import { useId } from "react";
import { useText } from "../language/use-text.ts";
import type { ComparedNotice } from "./compare-queries.ts";
import type { CompareSide } from "./compare-side.ts";

const noticeOf = (side: CompareSide | null, notices: readonly ComparedNotice[]) =>
  notices.find(({ noticeId, draft }) => (side?.kind === "draft" ? draft === side.id : noticeId === side?.noticeId));

/** The newest that a notice says: its draft, else its newest version. */
const newestOf = ({ noticeId, draft, versions }: ComparedNotice): CompareSide =>
  versions > 0 || draft === null ? { kind: "version", noticeId, version: versions } : { kind: "draft", id: draft };

/** Chooses one side: of which notice, and which of its versions or its draft. */
export function SidePicker({ title, side, notices, onPick }: { title: string; side: CompareSide | null; notices: readonly ComparedNotice[]; onPick(side: CompareSide): void }) {
  const t = useText();
  const base = useId();
  const notice = noticeOf(side, notices);
  return (
    <fieldset className="ad-compare-side">
      <legend>{title}</legend>
      <div className="ad-field">
        <label htmlFor={`${base}-notice`}>{t("compare.notice")}</label>
        <select
          id={`${base}-notice`}
          className="ad-input"
          value={notice?.noticeId ?? ""}
          onChange={({ target }) => {
            const next = notices.find(({ noticeId }) => noticeId === target.value);
            if (next) onPick(newestOf(next));
          }}
        >
          {!notice && <option value="" />}
          {notices.map(({ noticeId, title: name, year }) => (
            <option key={noticeId} value={noticeId}>
              {t("compare.noticeChoice", { year, title: t.of(name) })}
            </option>
          ))}
        </select>
      </div>
      <div className="ad-field">
        <label htmlFor={`${base}-version`}>{t("compare.state")}</label>
        <select
          id={`${base}-version`}
          className="ad-input"
          disabled={!notice}
          value={side === null ? "" : side.kind === "draft" ? "draft" : String(side.version)}
          onChange={({ target }) => {
            if (!notice) return;
            if (target.value === "draft" && notice.draft !== null) onPick({ kind: "draft", id: notice.draft });
            else onPick({ kind: "version", noticeId: notice.noticeId, version: Number(target.value) });
          }}
        >
          {side === null && <option value="" />}
          {notice?.draft != null && <option value="draft">{t("compare.draft")}</option>}
          {Array.from({ length: notice?.versions ?? 0 }, (_, i) => (notice?.versions ?? 0) - i).map((version, i) => (
            <option key={version} value={version}>
              {t(i === 0 ? "compare.versionNewest" : "compare.version", { version })}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
