import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { Page } from "../pages/Page.tsx";
import { rankingQuery } from "./ranking-query.ts";
import { ReviewDesk } from "./ReviewDesk.tsx";

/** A review round, for the role that runs it. */
export function ReviewPage() {
  const t = useText();
  const { review: id = "" } = useParams();
  const { noticeId, duties } = useNotice();
  const mine = duties.reviews.find((one) => one.id === id);
  const query = useQuery({ ...rankingQuery(noticeId, id), enabled: mine !== undefined });
  if (!mine) return <NotFoundPage />;
  return (
    <Page title={t.of(mine.title)}>
      <Answered query={query}>{(ranking) => <ReviewDesk ranking={ranking} review={mine.review} reviewId={id} />}</Answered>
    </Page>
  );
}
