import type { ReactNode } from "react";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

export type BannerTone = "info" | "success" | "warning" | "error";

const shapes: Record<BannerTone, string> = {
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1 7h2v5H9V9Zm0-3h2v2H9V6Z",
  success: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1.2 11.6L5 9.8l1.4-1.4 2.4 2.4 4.8-4.8L15 7.4l-6.2 6.2Z",
  warning: "M10 2 1 18h18L10 2Zm-1 6h2v5H9V8Zm0 6.5h2v2H9v-2Z",
  error: "M6.7 2 2 6.7v6.6L6.7 18h6.6l4.7-4.7V6.7L13.3 2H6.7ZM9 5.5h2v6H9v-6Zm0 7.5h2v2H9v-2Z",
};

export interface BannerProps {
  tone: BannerTone;
  locale: Locale;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out when it appears: `polite` after what is being read, `assertive` at once. Absent: it is part of the page. */
  live?: "polite" | "assertive";
}

/** A message set off from the page. Its tone is said in words to those who do not see the colour. */
export function Banner({ tone, locale, title, children, live }: BannerProps) {
  return (
    <div className={`sb-banner sb-banner-${tone}`} role={live === "assertive" ? "alert" : live === "polite" ? "status" : undefined}>
      <svg className="sb-banner-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={shapes[tone]} />
      </svg>
      <div className="sb-banner-body">
        <span className="sb-hidden">{say(rendererTexts[`banner.${tone}`], locale)} </span>
        {title !== undefined && <p className="sb-banner-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
