import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { CalendarInput, calendarKinds } from "./CalendarInput.tsx";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import type { NoticeRenderer } from "./notice-renderer.ts";

const draw = (control: Control) => fieldFrame(control, <CalendarInput control={control} kind="date" />);

/** A day. */
export const dateField: NoticeRenderer = { tester: fieldType(10, "date"), renderer: fieldRenderer(draw), typed: { type: "date", kind: calendarKinds.date } };
