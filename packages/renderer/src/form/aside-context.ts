import { createContext, type ReactNode } from "react";

/** What stands beside a field's label in read mode. Apart from the form's setting, since it may change with every click. */
export const AsideContext = createContext<((pointer: string, title: string) => ReactNode) | undefined>(undefined);
