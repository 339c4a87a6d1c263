import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from "react-router";
import { ready } from "./client/require-account.ts";
import { FirstLoad } from "./shell/FirstLoad.tsx";
import { Layout } from "./shell/Layout.tsx";
import { RouteError } from "./shell/RouteError.tsx";

type Lazy = LazyRouteFunction<RouteObject>;

/** A page: its code and its data are fetched when it is gone to; what fails is shown inside the frame. */
function page(path: string, lazy: Lazy): RouteObject {
  return { path, lazy, ErrorBoundary: RouteError };
}

/** The pages of the portal. */
export const router = createBrowserRouter([
  {
    path: "/",
    loader: () => ready().then(() => null),
    shouldRevalidate: () => false,
    Component: Layout,
    HydrateFallback: FirstLoad,
    ErrorBoundary: () => (
      <Layout>
        <RouteError />
      </Layout>
    ),
    children: [
      { index: true, lazy: () => import("./notices/home.route.ts"), ErrorBoundary: RouteError },
      page("notices/:noticeId", () => import("./notices/notice.route.ts")),
      page("notices/:noticeId/materials/:track", () => import("./notices/materials.route.ts")),
      page("notices/:noticeId/objection", () => import("./objections/look-up.route.ts")),
      page("notices/:noticeId/result", () => import("./notices/result.route.ts")),
      page("verify", () => import("./verification/verify.route.ts")),
      page("login", () => import("./account/login.route.ts")),
      page("register", () => import("./account/register.route.ts")),
      page("set-up/:token", () => import("./account/set-up.route.ts")),
      page("account", () => import("./account/account.route.ts")),
      page("objections", () => import("./objections/objections.route.ts")),
      page("messages", () => import("./messages/messages.route.ts")),
      page("applications", () => import("./applications/own-applications.route.ts")),
      page("applications/:id", () => import("./applications/application.route.ts")),
      page("applications/:id/content", () => import("./applications/content.route.ts")),
      page("applications/:id/receipt", () => import("./applications/receipt.route.ts")),
      page("applications/:id/edit/:step?", () => import("./fill/fill.route.ts")),
      page("*", () => import("./shell/not-found.route.ts")),
    ],
  },
]);
