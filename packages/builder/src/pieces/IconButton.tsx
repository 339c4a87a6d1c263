import type { ButtonHTMLAttributes } from "react";
import "./icon-button.css";

const shapes = {
  up: "M10 5 4 11l1.400 1.400L9 8.800V16h2V8.800l3.600 3.600L16 11l-6-6Z",
  down: "M10 15l6-6-1.400-1.400L11 11.200V4H9v7.200L5.400 7.600 4 9l6 6Z",
  remove: "M7 3h6l1 2h3v2H3V5h3l1-2ZM4.500 8h11l-.8 9H5.300L4.500 8Z",
  group: "M3 3h6v2H5v10h10v-4h2v6H3V3Zm6 4h2v2h2v2h-2v2H9v-2H7V9h2V7Zm3-4h5v5h-2V5h-3V3Z",
  out: "M11 3h6v14h-6v-2h4V5h-4V3ZM8 5l1.400 1.400L6.800 9H13v2H6.800l2.600 2.600L8 15l-5-5 5-5Z",
  double: "M3 3h10v2H5v8H3V3Zm4 4h10v10H7V7Zm4 2v2H9v2h2v2h2v-2h2v-2h-2V9h-2Z",
  copy: "M6 2h11v12h-2V4H6V2ZM3 6h10v12H3V6Zm2 2v8h6V8H5Z",
  cut: "M6 3l4 6 4-6 1.700 1.100L11.200 10l1.900 2.800a3 3 0 1 1-1.700 1.100L10 11.800l-1.400 2.100a3 3 0 1 1-1.700-1.100L8.800 10 4.300 4.100 6 3Z",
  paste: "M7 2h6v2h3v14H4V4h3V2Zm0 4H6v10h8V6h-1v1H7V6Z",
  add: "M9 4h2v5h5v2h-5v5H9v-5H4V9h5V4Z",
};

export type IconName = keyof typeof shapes;

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "aria-label"> {
  icon: IconName;
  /** What it does, in words: its name and its hint. */
  label: string;
}

/** A small button that is a picture with a name. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" className={`bd-icon-button${className ? ` ${className}` : ""}`} aria-label={label} title={label}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={shapes[icon]} />
      </svg>
    </button>
  );
}
