import type { Evidence } from "@shenbao/engine";
import type { FillFiles } from "@shenbao/renderer";
import type { Locale } from "@shenbao/texts";
import { useCallback, useMemo, useState } from "react";

type Files = Record<string, FillFiles["files"][string]>;
type FileInfo = Files[string][number];

/** The files of an application that no server knows: an upload is done at once, and stays in this page. */
export function useLocalFiles(evidence: readonly Evidence[], begun: Readonly<Record<string, number>>, locale: Locale): { files: FillFiles; counts: Record<string, number> } {
  const [kept, setKept] = useState<Files>(() =>
    Object.fromEntries(
      evidence.flatMap(({ id, title, types }) => {
        const count = begun[id] ?? 0;
        return count === 0 ? [] : [[id, Array.from({ length: count }, (_, i) => infoOf(`${title[locale]}-${i + 1}.${types[0] === "image" ? "png" : "pdf"}`, 120_000))]];
      }),
    ),
  );
  const upload = useCallback<FillFiles["upload"]>((id, file, onProgress) => {
    onProgress(1);
    setKept((before) => ({ ...before, [id]: [...(before[id] ?? []), infoOf(file.name, file.size, file)] }));
    return Promise.resolve();
  }, []);
  const remove = useCallback<FillFiles["remove"]>((id, file) => {
    setKept((before) => ({ ...before, [id]: (before[id] ?? []).filter((one) => one.id !== file.id) }));
    return Promise.resolve();
  }, []);
  const openIds = useMemo(() => evidence.filter(({ stage }) => stage !== "after-submit").map(({ id }) => id), [evidence]);
  const counts = useMemo(() => Object.fromEntries(Object.entries(kept).map(([id, files]) => [id, files.length])), [kept]);
  return { files: { files: kept, openIds, upload, remove, open }, counts };
}

const contents = new WeakMap<FileInfo, File>();
let number = 0;

function infoOf(name: string, size: number, content?: File): FileInfo {
  const info: FileInfo = { id: `local-${++number}`, name, size, mediaType: content?.type ?? "application/pdf", sha256: "", uploadedAt: new Date().toISOString() };
  if (content) contents.set(info, content);
  return info;
}

/** Shows what was chosen; of a file that a sample only counts there is nothing to show. */
function open(file: FileInfo): void {
  const content = contents.get(file);
  if (!content) return;
  const address = URL.createObjectURL(content);
  const link = Object.assign(window.document.createElement("a"), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
