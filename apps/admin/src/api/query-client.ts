import { Problem } from "@shenbao/contract";
import { QueryClient } from "@tanstack/react-query";

/** Refusals are answers: only what did not arrive, or a busy server, is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, refetchOnWindowFocus: true, retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 503) },
    mutations: { retry: false },
  },
});
