import "./client/configure-zod.ts";
import "@shenbao/renderer/theme/tokens.css";
import "@shenbao/renderer/theme/components.css";
import "./portal.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { getLocale } from "./client/locale.ts";
import { watchClock } from "./client/watch-clock.ts";
import { router } from "./router.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the portal");
document.documentElement.lang = getLocale();
watchClock();
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
