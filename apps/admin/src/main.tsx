import "./jitless.ts";
import { createRoot } from "react-dom/client";
import "@shenbao/renderer/theme/tokens.css";
import "@shenbao/renderer/theme/components.css";
import "./look/admin.css";
import { App } from "./App.tsx";
import { openSetUpLink } from "./session/open-set-up-link.ts";

openSetUpLink();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
