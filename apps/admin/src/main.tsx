import { createRoot } from "react-dom/client";
import { z } from "zod";
import "@shenbao/renderer/theme/tokens.css";
import "@shenbao/renderer/theme/components.css";
import "./look/admin.css";
import { App } from "./App.tsx";

// Compiling validators needs `eval`, which the content-security policy forbids.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
