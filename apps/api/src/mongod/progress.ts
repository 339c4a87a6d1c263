import type { Text } from "@shenbao/texts";

/** Tells the person at the console what is being waited for. */
export type Progress = (text: Text) => void;
