import { Problem, problemSchema } from "@shenbao/contract";
import { session } from "./api.ts";

/** Fetches a file of the API and hands it to the browser to keep. An expired login is asked for in place. */
export async function download(address: string, fallbackName: string): Promise<void> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) {
    const document = problemSchema.safeParse(await response.json().catch(() => null));
    const problem = document.success ? new Problem(document.data.code, {}, [], document.data.title) : new Problem("busy");
    if (problem.code === "not-signed-in" && session.state.account && (await session.askAgain())) return download(address, fallbackName);
    throw problem;
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameOf(response.headers.get("content-disposition")) ?? fallbackName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (!encoded) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
