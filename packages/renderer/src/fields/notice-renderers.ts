import type { FieldTypeId } from "@shenbao/engine";
import { groupLayout } from "../layouts/GroupLayout.tsx";
import { horizontalLayout } from "../layouts/HorizontalLayout.tsx";
import { noteElement } from "../layouts/NoteElement.tsx";
import { verticalLayout } from "../layouts/VerticalLayout.tsx";
import { cardsField } from "./CardsField.tsx";
import { choiceField } from "./ChoiceField.tsx";
import { choicesField } from "./ChoicesField.tsx";
import { creditCodeField } from "./CreditCodeField.tsx";
import { dateField } from "./DateField.tsx";
import { emailField } from "./EmailField.tsx";
import { groupField } from "./GroupField.tsx";
import { longTextField } from "./LongTextField.tsx";
import { mobileField } from "./MobileField.tsx";
import { monthField } from "./MonthField.tsx";
import type { NoticeRenderer } from "./notice-renderer.ts";
import { numberField } from "./NumberField.tsx";
import { organisationField } from "./OrganisationField.tsx";
import { postcodeField } from "./PostcodeField.tsx";
import { tableField } from "./TableField.tsx";
import { telephoneField } from "./TelephoneField.tsx";
import { textField } from "./TextField.tsx";
import type { TypedKind } from "./typed-input.tsx";
import { webAddressField } from "./WebAddressField.tsx";
import { yesNoField } from "./YesNoField.tsx";

/** The renderer set: a renderer and its tester for each field type and layout. Adding one is a file and a line here. */
export const noticeRenderers: readonly NoticeRenderer[] = [
  textField,
  longTextField,
  numberField,
  choiceField,
  choicesField,
  yesNoField,
  dateField,
  monthField,
  organisationField,
  creditCodeField,
  mobileField,
  telephoneField,
  postcodeField,
  emailField,
  webAddressField,
  tableField,
  cardsField,
  groupField,
  verticalLayout,
  horizontalLayout,
  groupLayout,
  noteElement,
];

/** How the typed inputs among them are read, by field type. */
export const typedKinds: ReadonlyMap<FieldTypeId, TypedKind> = new Map(noticeRenderers.flatMap(({ typed }) => (typed ? [[typed.type, typed.kind] as const] : [])));
