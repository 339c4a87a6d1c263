export type Values = Record<string, string | number | boolean | undefined>;

/** A field of the bench's form, as plain inputs need it. */
export interface PlainFieldShape {
  name: string;
  kind: "text" | "long-text" | "number" | "mobile" | "postcode" | "choice" | "yes-no" | "date";
  title: string;
  required: boolean;
  help?: string;
  maxLength?: number;
  unit?: string;
  decimals?: number;
  choices?: { value: string; title: string }[];
  shownBy?: { name: string; value: string };
}

export interface PlainBlock {
  title: string;
  fields: PlainFieldShape[];
  numbers: string[];
  total: string;
}
