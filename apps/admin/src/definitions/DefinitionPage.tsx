import { Navigate, Route, Routes } from "react-router-dom";
import { BuildPage } from "../builder/BuildPage.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { SourcePage } from "./SourcePage.tsx";

/** The pages of one definition; it opens in the builder. */
export function DefinitionPage() {
  return (
    <Routes>
      <Route index element={<Navigate to="build" replace />} />
      <Route path="build/*" element={<BuildPage />} />
      <Route path="json" element={<SourcePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
