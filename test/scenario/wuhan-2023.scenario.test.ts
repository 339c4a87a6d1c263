import { afterAll, beforeAll, describe } from "vitest";
import { applying } from "./chapter-1-applying.ts";
import { recommending } from "./chapter-2-recommending.ts";
import { checking } from "./chapter-3-checking.ts";
import { selecting } from "./chapter-4-selecting.ts";
import { found, Story } from "./story.ts";

/** The 2023 call from registration to publication, in the order in which it happens: each test goes on where the one before ended. */
describe("the 2023 call", () => {
  let story: Story | undefined;
  beforeAll(async () => {
    story = await Story.begin();
  });
  // Closing checks the invariants of the whole database: chains of events, quotas, files, pinned versions.
  afterAll(() => story?.call.close());

  const told = () => found(story);
  describe("applicants", () => applying(told));
  describe("districts", () => recommending(told));
  describe("the city", () => checking(told));
  describe("the province", () => selecting(told));
});
