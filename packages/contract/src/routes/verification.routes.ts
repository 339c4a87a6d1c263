import { route } from "../route.ts";
import { verificationQuery, verificationSchema } from "../schemas/verification.ts";

export const verificationRoutes = {
  verifyMark: route({
    id: "verifyMark",
    method: "GET",
    path: "/api/public/verify",
    summary: "Whether a printed page is authentic, which document it is of and whether that is the newest; nothing of its content",
    access: "public",
    query: verificationQuery,
    answer: verificationSchema,
  }),
};
