import { routes } from "@shenbao/contract";
import { Button, Card, Empty, PageHeader, Pagination } from "@shenbao/renderer";
import { useState } from "react";
import { useLoaderData, useRevalidator, useSearchParams } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { MessageList } from "./MessageList.tsx";
import type { loader } from "./messages.route.ts";
import { setUnread, useUnread } from "./unread-store.ts";

/** Everything that was written to this account. */
export function MessagesPage() {
  const { rows, next, previous, count } = useLoaderData<typeof loader>();
  const { say, locale } = useSay();
  const { account } = useSession();
  const { revalidate } = useRevalidator();
  const [, setParams] = useSearchParams();
  const [problem, setProblem] = useState<unknown>(null);
  const unread = useUnread(account?.id);
  usePageTitle(say("messages.title"));
  const readAll = async () => {
    setProblem(null);
    try {
      setUnread((await call(routes.readInbox, { body: { ids: null } })).unread);
      await revalidate();
    } catch (reason) {
      setProblem(reason);
    }
  };
  return (
    <div className="p-narrow">
      <PageHeader title={say("messages.title")} note={say("messages.note")}>
        {unread > 0 && <Button onClick={() => void readAll()}>{say("messages.readAll")}</Button>}
      </PageHeader>
      <div className="sb-stack">
        <FormProblem problem={problem} />
        {rows.length === 0 ? (
          <Empty title={say("messages.none")} text={say("messages.noneText")} />
        ) : (
          <>
            <Card>
              <MessageList key={rows.map(({ id, readAt }) => `${id}${readAt ?? ""}`).join(" ")} messages={rows} linked />
            </Card>
            {(next !== null || previous !== null) && (
              <Pagination
                locale={locale}
                count={count}
                onPrevious={previous === null ? undefined : () => setParams({ before: previous })}
                onNext={next === null ? undefined : () => setParams({ after: next })}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}
