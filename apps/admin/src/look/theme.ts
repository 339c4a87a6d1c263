import { tokens } from "@shenbao/renderer/theme";
import { createTheme, type ThemeOptions } from "@mui/material/styles";
import { defaultTheme } from "react-admin";

const { color, font, radius } = tokens;

/** MUI in the product's look: the same tokens the portal draws with, so that both are one product. */
export const theme: ThemeOptions = createTheme({
  ...defaultTheme,
  palette: {
    mode: "light",
    primary: { main: color.primary, dark: color.primaryHover, light: color.primarySoft, contrastText: color.surface },
    secondary: { main: color.primary, dark: color.primaryHover, contrastText: color.surface },
    error: { main: color.danger, dark: color.dangerHover },
    success: { main: color.success },
    warning: { main: color.warning },
    text: { primary: color.text, secondary: color.muted, disabled: color.muted },
    background: { default: color.canvas, paper: color.surface },
    divider: color.line,
  },
  typography: {
    fontFamily: font.family,
    fontSize: 15,
    body1: { lineHeight: font.lineHeight },
    body2: { fontSize: "0.9375rem", lineHeight: font.lineHeight },
    button: { textTransform: "none", fontWeight: font.weight.strong },
    fontWeightMedium: font.weight.strong,
    fontWeightBold: font.weight.strong,
  },
  shape: { borderRadius: radius },
  transitions: { create: () => "none" },
  components: {
    // MUI's own is inherited, and the inside of <details> does not inherit it.
    MuiCssBaseline: { styleOverrides: { "*, *::before, *::after": { boxSizing: "border-box" } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiPopover: { styleOverrides: { paper: { boxShadow: tokens.shadow, border: `1px solid ${color.line}` } } },
    MuiTextField: { defaultProps: { variant: "outlined", size: "small", fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: "outlined", size: "small", fullWidth: true } },
    // Labels stand above their inputs, as everywhere else in the product.
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: {
          position: "static",
          transform: "none",
          overflow: "visible",
          marginBottom: 4,
          color: color.text,
          fontSize: font.size.body,
          fontWeight: font.weight.strong,
          lineHeight: font.lineHeight,
          "&.Mui-focused": { color: color.text },
        },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        notchedOutline: { top: 0, borderColor: color.control, "& legend": { display: "none" } },
        root: {
          background: color.surface,
          "&:focus-within": { outline: `3px solid ${color.focus}`, outlineOffset: 2 },
          "&.Mui-focused .MuiOutlinedInput-notchedOutline": { borderColor: color.text },
        },
        input: {
          height: "auto",
          padding: "8px 12px",
          "@media (max-width: 700px)": { minHeight: 44, boxSizing: "border-box" },
          lineHeight: 1.5,
          "&:focus-visible": { outline: "none", boxShadow: "none" },
        },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: font.size.small, color: color.muted, "&.Mui-error": { color: color.danger } } } },
    MuiAutocomplete: {
      styleOverrides: {
        paper: { border: `1px solid ${color.line}`, boxShadow: tokens.shadow },
        inputRoot: { "&.MuiOutlinedInput-root.MuiInputBase-sizeSmall": { padding: "3px 6px" } },
        // Beside each other on a phone, each a finger wide: the input makes room for both.
        popupIndicator: { "@media (max-width: 700px)": { width: 44, height: 44 } },
        clearIndicator: { "@media (max-width: 700px)": { width: 44, height: 44, marginRight: 0 } },
        endAdornment: { "@media (max-width: 700px)": { right: "2px !important" } },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: color.line, paddingBlock: 10 },
        head: { fontWeight: font.weight.strong, background: color.sunken, color: color.text, whiteSpace: "nowrap" },
      },
    },
    MuiTableRow: { styleOverrides: { root: { "&.MuiTableRow-hover:hover": { backgroundColor: color.primarySoft } } } },
    MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: "1rem" } } },
    // A knob without a shadow would be white on white.
    MuiSwitch: { styleOverrides: { thumb: { border: `1px solid ${color.control}`, boxShadow: "none" }, track: { opacity: 1, backgroundColor: color.control } } },
    MuiTooltip: { defaultProps: { arrow: true } },
  },
});
