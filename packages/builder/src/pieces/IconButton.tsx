import type { ButtonHTMLAttributes } from "react";

const shapes = {
  up: "M10 5 4 11l1.400 1.400L9 8.800V16h2V8.800l3.600 3.600L16 11l-6-6Z",
  down: "M10 15l6-6-1.400-1.400L11 11.200V4H9v7.200L5.400 7.600 4 9l6 6Z",
  remove: "M7 3h6l1 2h3v2H3V5h3l1-2ZM4.500 8h11l-.8 9H5.300L4.500 8Z",
};

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "aria-label"> {
  icon: keyof typeof shapes;
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
