import { routes, type Application, type FileInfo } from "@shenbao/contract";
import { useCallback, useRef, useState } from "react";
import { call, href } from "../client/api.ts";
import { download } from "../client/download.ts";
import { problemText } from "../client/problem-text.ts";
import { useLocale } from "../client/locale.ts";
import { idempotencyKey } from "../draft/idempotency-key.ts";

export interface EvidenceFiles {
  files: Application["evidence"];
  upload(evidence: string, file: File, onProgress: (share: number) => void, signal: AbortSignal, replaces?: string): Promise<void>;
  /** A file that came otherwise than by an upload. */
  put(evidence: string, file: FileInfo): void;
  remove(evidence: string, file: FileInfo): Promise<void>;
  open(file: FileInfo): void;
  problem: unknown;
  /** Where a place is now: of a file that was replaced here, the one in its stead. */
  follow(at: string): string;
  /** Waits until no upload is under way. */
  settled(): Promise<void>;
}

interface UseEvidence {
  application: Application;
  /** The revision to remove a file at. */
  revision(): number;
  /** A file came or went, and with it the application's revision. */
  onRevision(revision: number): void;
}

/** The files of an application: uploads them (the same try again is the same upload), removes and opens them. */
export function useEvidence({ application, revision, onRevision }: UseEvidence): EvidenceFiles {
  const locale = useLocale();
  const [files, setFiles] = useState(application.evidence);
  const [instead, setInstead] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const keys = useRef(new WeakMap<File, string>());
  const underWay = useRef(new Set<Promise<unknown>>());
  const { id } = application;

  const upload = useCallback<EvidenceFiles["upload"]>(
    async (evidence, file, onProgress, signal, replaces) => {
      const key = keys.current.get(file) ?? idempotencyKey();
      keys.current.set(file, key);
      const sent = call(routes.uploadEvidence, { params: { id, evidence }, query: { replaces }, file, onProgress, signal, key });
      underWay.current.add(sent);
      try {
        const stored = await sent;
        if (replaces !== undefined) setInstead((before) => ({ ...before, [`evidence:${evidence}/${replaces}`]: `evidence:${evidence}/${stored.file.id}` }));
        setFiles((before) => {
          const present = before[evidence] ?? [];
          return { ...before, [evidence]: replaces === undefined ? [...present, stored.file] : present.map((one) => (one.id === replaces ? stored.file : one)) };
        });
        onRevision(stored.revision);
      } catch (reason) {
        throw reason instanceof DOMException ? reason : new Error(problemText(reason, locale), { cause: reason });
      } finally {
        underWay.current.delete(sent);
      }
    },
    [id, locale, onRevision],
  );

  const put = useCallback((evidence: string, file: FileInfo) => setFiles((before) => ({ ...before, [evidence]: [...(before[evidence] ?? []), file] })), []);

  const remove = useCallback<EvidenceFiles["remove"]>(
    async (evidence, file) => {
      try {
        const removed = await call(routes.removeEvidence, { params: { id, evidence, file: file.id }, revision: revision() });
        setFiles((before) => ({ ...before, [evidence]: (before[evidence] ?? []).filter((one) => one.id !== file.id) }));
        onRevision(removed.revision);
      } catch (reason) {
        throw new Error(problemText(reason, locale), { cause: reason });
      }
    },
    [id, locale, revision, onRevision],
  );

  const open = useCallback((file: FileInfo) => {
    setProblem(null);
    download(href(routes.getFile, { params: { id: file.id } }), file.name).catch(setProblem);
  }, []);

  const settled = useCallback(async () => {
    while (underWay.current.size > 0) await Promise.allSettled(underWay.current);
  }, []);

  const follow = useCallback(
    (at: string) => {
      let place = at;
      for (let next = instead[place]; next !== undefined; next = instead[place]) place = next;
      return place;
    },
    [instead],
  );

  return { files, upload, put, remove, open, problem, settled, follow };
}
