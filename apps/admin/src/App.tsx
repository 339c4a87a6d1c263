import { Admin, CustomRoutes, Resource } from "react-admin";
import { BrowserRouter, Route } from "react-router-dom";
import { AccountsPage } from "./accounts/AccountsPage.tsx";
import { AccountPage } from "./accounts/AccountPage.tsx";
import { NewAccountPage } from "./accounts/NewAccountPage.tsx";
import { queryClient } from "./api/query-client.ts";
import { AssignmentPage } from "./assignments/AssignmentPage.tsx";
import { AssignmentsPage } from "./assignments/AssignmentsPage.tsx";
import { BulkReportPage } from "./bulk/BulkReportPage.tsx";
import { dataProvider } from "./data/data-provider.ts";
import { DefinitionPage } from "./definitions/DefinitionPage.tsx";
import { DefinitionsPage } from "./definitions/DefinitionsPage.tsx";
import { DigestPage } from "./digest/DigestPage.tsx";
import { HomePage } from "./home/HomePage.tsx";
import { InboxPage } from "./inbox/InboxPage.tsx";
import { i18nProvider } from "./language/i18n-provider.ts";
import { AppLayout } from "./layout/AppLayout.tsx";
import { StyleProvider } from "./look/StyleProvider.tsx";
import { theme } from "./look/theme.ts";
import { NoticeRoutes } from "./notice/NoticeRoutes.tsx";
import { NewOrganisationPage } from "./organisations/NewOrganisationPage.tsx";
import { OrganisationPage } from "./organisations/OrganisationPage.tsx";
import { OrganisationsPage } from "./organisations/OrganisationsPage.tsx";
import { BrokenPage } from "./pages/BrokenPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { WaiversPage } from "./waivers/WaiversPage.tsx";
import { WaitingPage } from "./pages/WaitingPage.tsx";
import { authProvider } from "./session/auth-provider.ts";
import { LoginPage } from "./session/LoginPage.tsx";
import { OwnAccountPage } from "./session/OwnAccountPage.tsx";
import { TasksPage } from "./tasks/TasksPage.tsx";
import { SetUpPage } from "./session/SetUpPage.tsx";

/** The admin app: reviewers work their lists, administrators keep accounts, organisations and definitions. */
export function App() {
  return (
    <StyleProvider>
      <BrowserRouter basename="/admin">
        <Admin
          authProvider={authProvider}
          dataProvider={dataProvider}
          i18nProvider={i18nProvider}
          queryClient={queryClient}
          theme={theme}
          darkTheme={null}
          layout={AppLayout}
          loginPage={LoginPage}
          dashboard={HomePage}
          catchAll={NotFoundPage}
          error={BrokenPage}
          loading={WaitingPage}
          requireAuth
          disableTelemetry
        >
          <Resource name="accounts" list={AccountsPage} create={NewAccountPage} edit={AccountPage} />
          <Resource name="organisations" list={OrganisationsPage} create={NewOrganisationPage} edit={OrganisationPage} />
          <Resource name="definitions" list={DefinitionsPage} edit={DefinitionPage} />
          <CustomRoutes>
            <Route path="/n/:noticeId/*" element={<NoticeRoutes />} />
            <Route path="/waivers" element={<WaiversPage />} />
            <Route path="/assignments" element={<AssignmentsPage />} />
            <Route path="/assignments/:id" element={<AssignmentPage />} />
            <Route path="/tasks" element={<TasksPage />} />
            <Route path="/digest" element={<DigestPage />} />
            <Route path="/inbox" element={<InboxPage />} />
            <Route path="/tasks/:id" element={<BulkReportPage />} />
            <Route path="/own" element={<OwnAccountPage />} />
          </CustomRoutes>
          <CustomRoutes noLayout>
            <Route path="/set-up/:token" element={<SetUpPage />} />
          </CustomRoutes>
        </Admin>
      </BrowserRouter>
    </StyleProvider>
  );
}
