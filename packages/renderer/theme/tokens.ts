/**
 * The values of the design, the same as the custom properties of tokens.css (a test compares them).
 * Colours keep 4.5:1 on white and on `canvas` for text, 3:1 for borders of controls (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const tokens = {
  color: {
    canvas: "#f4f6f9",
    surface: "#ffffff",
    sunken: "#eef1f5",
    text: "#1b2430",
    muted: "#55606e",
    line: "#d8dee6",
    control: "#7c8898",
    primary: "#1d4f91",
    primaryHover: "#163d70",
    primarySoft: "#e8eff8",
    danger: "#b3261e",
    dangerHover: "#8c1d17",
    dangerSoft: "#fcebea",
    success: "#1e7a46",
    successSoft: "#e6f4ec",
    warning: "#8a5300",
    warningSoft: "#fff4de",
    focus: "#ffb81c",
  },
  font: {
    family: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    size: { small: 14, body: 16, large: 18, heading: 22, title: 28, display: 36 },
    lineHeight: 1.6,
    weight: { regular: 400, strong: 600 },
  },
  /** Spacing in pixels, on a 4 px grid. */
  space: { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 },
  radius: 6,
  /** Widest column of a form's text, in pixels. */
  measure: 720,
  /** Smallest side of a target on phones, in pixels. */
  target: 44,
  shadow: "0 8px 28px rgb(27 36 48 / 18%)",
} as const;
