import { routes, type CorrectionView } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useState } from "react";
import { DownloadButton } from "../applications/DownloadButton.tsx";
import { href } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";

/** What changed in the notice; of what was filled in, what goes, with its content to be copied; what is newly asked for; what is newly wrong. */
export function CorrectionChanges({ correction }: { correction: CorrectionView }) {
  const { text, locale } = useSay();
  const { changes, dropped, files, required, findings, why } = correction;
  const nothing = dropped.length + files.length + required.length + findings.length === 0;
  return (
    <>
      {changes.length > 0 && (
        <section>
          <h3>{say(texts["correction.changes"], locale, { count: changes.length })}</h3>
          <ul className="p-correction-changes">
            {changes.map(({ heading, sentence }, i) => {
              // The title of a form once, above what changed in it.
              const above = changes[i - 1]?.heading;
              const first = heading && (!above || text(above) !== text(heading));
              return (
                <li key={i}>
                  {first && <span className="p-correction-heading">{text(heading)}</span>}
                  {text(sentence)}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {why === null && <h3>{say(texts["correction.answers"], locale)}</h3>}
      {nothing ? why === null && <p>{say(texts["correction.none"], locale)}</p> : <Answers {...{ dropped, files, required, findings }} />}
    </>
  );
}

function Answers({ dropped, files, required, findings }: Pick<CorrectionView, "dropped" | "files" | "required" | "findings">) {
  const { text, locale } = useSay();
  return (
    <>
      {dropped.length > 0 && (
        <section>
          <h4>{say(texts["correction.dropped"], locale, { count: dropped.length })}</h4>
          <p className="sb-muted sb-small">{say(texts["correction.droppedText"], locale)}</p>
          <ul className="p-correction-list">
            {dropped.map((one) => (
              <li key={one.at}>
                <span className="p-correction-what">
                  <strong>{text(one.title)}</strong> <span className="sb-muted sb-small">{say(texts[`correction.${one.why}`], locale)}</span>
                  <span className="p-correction-value">{one.shown}</span>
                </span>
                <CopyButton title={text(one.title)} content={one.shown} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <h4>{say(texts["correction.files"], locale, { count: files.reduce((sum, one) => sum + one.files.length, 0) })}</h4>
          <p className="sb-muted sb-small">{say(texts["correction.filesText"], locale)}</p>
          <ul className="p-correction-list">
            {files.flatMap(({ title, files: held }) =>
              held.map((file) => (
                <li key={file.id}>
                  <span className="p-correction-what">
                    <strong>{text(title)}</strong> <span>{file.name}</span>
                  </span>
                  <DownloadButton href={href(routes.getFile, { params: { id: file.id } })} name={file.name}>
                    {say(texts["correction.download"], locale)}
                  </DownloadButton>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      {required.length > 0 && (
        <section>
          <h4>{say(texts["correction.required"], locale, { count: required.length })}</h4>
          <ul>
            {required.map((one) => (
              <li key={one.at}>{text(one.title)}</li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h4>{say(texts["correction.findings"], locale, { count: findings.length })}</h4>
          <ul>
            {findings.map((one) => (
              <li key={`${one.at} ${one.code}`}>{one.message}</li>
            ))}
          </ul>
        </section>
      )}
      <p>{say(texts["correction.kept"], locale)}</p>
    </>
  );
}

function CopyButton({ title, content }: { title: string; content: string }) {
  const { locale } = useSay();
  const [copied, setCopied] = useState(false);
  // Without a secure context there is no clipboard; the content stands there to be marked.
  if (!("clipboard" in navigator)) return null;
  return (
    <Button
      small
      kind="quiet"
      aria-label={say(texts["correction.copyOf"], locale, { title })}
      onClick={() => void navigator.clipboard.writeText(content).then(() => setCopied(true))}
    >
      {say(texts[copied ? "correction.copied" : "correction.copy"], locale)}
    </Button>
  );
}
