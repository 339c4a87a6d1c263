import { createRoot } from "react-dom/client";
import "../theme/tokens.css";
import "../theme/components.css";
import "./demo.css";
import { DemoPage } from "./DemoPage.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("no root");
createRoot(root).render(<DemoPage />);
