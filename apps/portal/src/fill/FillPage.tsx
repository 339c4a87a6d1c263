import { useLoaderData } from "react-router";
import type { loader } from "./fill.route.ts";
import { Fill } from "./Fill.tsx";

/** Filling in an application. Another application begins anew. */
export function FillPage() {
  const loaded = useLoaderData<typeof loader>();
  return <Fill key={loaded.application.id} {...loaded} />;
}
