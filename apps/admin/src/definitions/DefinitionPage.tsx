import { Navigate, Route, Routes } from "react-router-dom";
import { BuildPage } from "../builder/BuildPage.tsx";
import { ComparePage } from "../compare/ComparePage.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { ReplayPage } from "../replay/ReplayPage.tsx";
import { ReplayResultPage } from "../replay/ReplayResultPage.tsx";
import { SourcePage } from "./SourcePage.tsx";

/** The pages of one definition; it opens in the builder. */
export function DefinitionPage() {
  return (
    <Routes>
      <Route index element={<Navigate to="build" replace />} />
      <Route path="build/*" element={<BuildPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="replay" element={<ReplayPage />} />
      <Route path="replay/:replayId" element={<ReplayResultPage />} />
      <Route path="json" element={<SourcePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
