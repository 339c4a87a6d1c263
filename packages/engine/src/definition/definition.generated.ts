// Generated from schemas/meta by `npm run generate`. Edit the meta-schemas instead.

export type Identifier = string;
export type ClauseId = string;
/**
 * A JSON Pointer (RFC 6901) into the answers; `*` stands for every row of a table.
 */
export type Pointer = string;
/**
 * A JSONLogic expression. `var` reads the answers by dotted path, and facts by names that begin with `$`: $notice.year, $applicant.name, $application.track, $opinion.<form>.<field>, $input.<field>, $row.<column>, $index.
 */
export type Expression = {} | unknown[] | string | number | boolean | null;
/**
 * A date (from its first, or to its last instant) or a local date and time, in the notice's time zone.
 */
export type Moment = string;
export type OrganisationCode = string;

/**
 * A notice (通知), whole. In a folder it is notice.json with forms/<id>.json, workflow.json (states, actions), tables.json, reviews.json and personas/<id>.json.
 */
export interface NoticeDefinition {
  id: Identifier;
  year: number;
  title: Text;
  summary: Text;
  /**
   * An IANA time zone, in which bare dates are read.
   */
  timezone: string;
  /**
   * The code of the organisation that runs the call.
   */
  owner: OrganisationCode;
  /**
   * The first day on which applications can be begun.
   */
  opens: Moment;
  issuer: Text;
  /**
   * The issuing chain: the notices this one rests on.
   */
  basis: Basis[];
  contacts: Contact[];
  /**
   * The notice's own text, in pieces that rules, deadlines and quotas cite.
   */
  clauses: Clause[];
  roles: {
    [k: string]: Role;
  };
  /**
   * @minItems 1
   */
  tracks: Track[];
  forms: {
    [k: string]: Form;
  };
  deadlines: {
    [k: string]: Deadline;
  };
  quotas: {
    [k: string]: Quota;
  };
  workflow: Workflow;
  reviews: {
    [k: string]: Review;
  };
  tables: {
    [k: string]: Table;
  };
  publication: Publication;
  personas: Persona[];
}
/**
 * A text that a person reads, in each language of the platform. It is shown as text, never as markup.
 */
export interface Text {
  "zh-CN": string;
  en: string;
}
export interface Basis {
  title: Text;
  issuer: Text;
  number?: string;
}
export interface Contact {
  office: Text;
  person?: string;
  telephone?: string;
  address?: Text;
}
export interface Clause {
  id: ClauseId;
  heading?: Text;
  text: Text;
}
export interface Role {
  title: Text;
  /**
   * Accounts of organisations of this level act in this role.
   */
  level: Identifier;
  sees: Sight;
}
export interface Sight {
  /**
   * `own`: what its organisation applied for. `below`: what was handed to its organisation or to one under it. `assigned`: what it was assigned to review.
   */
  scope: "own" | "below" | "assigned";
  /**
   * Only in these states. Absent: in all but the initial one (`own`: in all).
   */
  states?: Identifier[];
  /**
   * Fields that the role does not get to see.
   */
  hides?: Pointer[];
  /**
   * Forms of other roles whose answers it sees. Absent: none but its own.
   */
  opinions?: Identifier[];
}
export interface Track {
  id: Identifier;
  title: Text;
  summary: Text;
  form: Identifier;
  /**
   * One or two capital letters, part of the application's number.
   */
  code?: string;
  /**
   * Fields of the reviewers' list, in order. Absent: the engine chooses by field type.
   */
  list?: Pointer[];
  /**
   * The field that holds the project's name, shown wherever an application is named.
   */
  name?: Pointer;
  clause?: ClauseId;
}
/**
 * A form: a standard JSON Schema (draft-07, data), a standard JSON Forms UI schema (layout and visibility rules), and beside them what neither can say.
 */
export interface Form {
  title: Text;
  description: Text;
  schema: FormDataSchema;
  ui: FormUiSchema;
  /**
   * Values that nobody types. Evaluated in this order, in the browser for display and on the server as the authority.
   */
  computed?: Computed[];
  /**
   * Fields that become required where an expression holds.
   */
  requiredWhen?: RequiredWhen[];
  rules?: Rule[];
  evidence?: Evidence[];
  /**
   * Translations of the schema's own texts by the keys of JSON Forms (`path.to.field.label`, `.description`, `path.to.field.<value>` for a choice; rows without their index; `step.<n>.label`, `group.<n>.label` and `note.<n>.text` by order of appearance in the UI schema, from 1).
   */
  texts?: {
    en: {
      [k: string]: string;
    };
  };
}
/**
 * JSON Schema draft-07 of the answers: an object without additional properties. Beside the standard keywords: `unit` (Text), `decimals` (0–8), and the formats of the field types.
 */
export interface FormDataSchema {}
/**
 * JSON Forms UI schema. A Categorization makes steps, each Category one.
 */
export interface FormUiSchema {}
export interface Computed {
  at: Pointer;
  value: Expression;
  /**
   * Rounded half away from zero to so many decimals (四舍五入).
   */
  decimals?: number;
}
export interface RequiredWhen {
  /**
   * @minItems 1
   */
  at: Pointer[];
  when: Expression;
}
/**
 * A cross-field rule: where `when` holds (or is absent) and `assert` does not, the rule is broken.
 */
export interface Rule {
  id: Identifier;
  when?: Expression;
  assert: Expression;
  /**
   * `error` blocks; `explain` asks for a reason in the field `explainAt` and then lets pass (原则上); `warning` informs.
   */
  severity: "error" | "explain" | "warning";
  /**
   * The fields the finding points at. `*` stands for every row of a table.
   *
   * @minItems 1
   */
  at: Pointer[];
  /**
   * For `explain`: the text field that takes the reason.
   */
  explainAt?: Pointer;
  /**
   * The clause of the notice the rule comes from.
   */
  clause?: ClauseId;
  message: Text;
}
/**
 * An attachment asked for.
 */
export interface Evidence {
  id: Identifier;
  title: Text;
  note?: Text;
  required: boolean;
  /**
   * When it is asked: with the form (default), or after submission (a stamped scan).
   */
  stage?: "form" | "after-submit";
  /**
   * Asked only where this holds.
   */
  when?: Expression;
  /**
   * @minItems 1
   */
  types: ("pdf" | "image")[];
  count: EvidenceCount;
  /**
   * Largest size of one file, in bytes.
   */
  size: number;
  clause?: ClauseId;
}
export interface EvidenceCount {
  min: number;
  max: number;
}
export interface Deadline {
  title: Text;
  at: Moment;
  late: "refuse";
  clause?: ClauseId;
}
/**
 * At most so many applications in these states.
 */
export interface Quota {
  title: Text;
  limit: number;
  /**
   * Counted over the notice, for each track, or for each receiving organisation.
   */
  scope: "notice" | "track" | "organisation";
  /**
   * For the scopes track and organisation: own limits by track id or organisation code.
   */
  limits?: {
    [k: string]: number;
  };
  /**
   * @minItems 1
   */
  tracks?: Identifier[];
  /**
   * @minItems 1
   */
  states: Identifier[];
  /**
   * Applications for which this holds are not counted.
   */
  exempt?: Expression;
  clause?: ClauseId;
}
export interface Workflow {
  /**
   * The state of a new application.
   */
  initial: Identifier;
  /**
   * The field of every application form that holds the code of the organisation that receives the application. That organisation and those above it reach the application from its first submission.
   */
  receivedBy: Pointer;
  states: {
    [k: string]: State;
  };
  actions: Action[];
}
export interface State {
  title: Text;
  /**
   * What the applicant should know while here.
   */
  note?: Text;
  tone: "neutral" | "progress" | "attention" | "success" | "failure";
  /**
   * What the applicant may edit: everything, or only what the last return named. Absent: nothing.
   */
  open?: "all" | "named";
  /**
   * Evidence of stage after-submit that the applicant may upload here.
   */
  uploads?: Identifier[];
  /**
   * Nobody needs to leave this state.
   */
  final?: boolean;
}
export interface Action {
  id: Identifier;
  title: Text;
  /**
   * How the timeline tells it, in the past.
   */
  done?: Text;
  /**
   * @minItems 1
   */
  from: Identifier[];
  to: Identifier;
  /**
   * A role of the notice, or `system` for what the clock does.
   */
  by: Identifier;
  when?: Expression;
  /**
   * Possible up to this deadline, its last instant included.
   */
  until?: Identifier;
  /**
   * Possible only once this deadline has passed.
   */
  after?: Identifier;
  /**
   * A form the actor fills; its answers are kept as $opinion.<form>.
   */
  form?: Identifier;
  /**
   * `reasons`: at least one reason, each at a field or an evidence item; only these open again.
   */
  asks?: "reasons";
  /**
   * `valid`: the form has no blocking finding. `evidence`: what the form asks for is uploaded.
   */
  needs?: ("valid" | "evidence")[];
  /**
   * Evidence of stage after-submit that must be there.
   */
  needsUploads?: Identifier[];
  /**
   * Rules over the answers, the facts and `$input` (the action's form).
   */
  requires?: Rule[];
  /**
   * The action happens only as part of handing in a table, or of a review's assignment or selection.
   */
  through?: "table" | "assignment" | "selection";
  tone?: "primary" | "neutral" | "danger";
  /**
   * What is asked before it is done.
   */
  confirm?: Text;
  clause?: ClauseId;
}
/**
 * A round in which experts score applications, which are then ranked and selected under a quota.
 */
export interface Review {
  title: Text;
  /**
   * The role that scores.
   */
  by: Identifier;
  /**
   * The role that assigns, sees the ranking and selects.
   */
  assignedBy: Identifier;
  /**
   * The state from which applications enter when experts are assigned.
   */
  from?: Identifier;
  /**
   * The action (through: assignment) that brings an application into the round.
   */
  start: Identifier;
  /**
   * The state of applications under review.
   */
  in: Identifier;
  /**
   * The score sheet.
   */
  form: Identifier;
  perApplication: number;
  /**
   * Whether the applicant's name is hidden from the experts.
   */
  blind: boolean;
  /**
   * Fields hidden from the experts where blind.
   */
  blindFields?: Pointer[];
  /**
   * Scores are taken up to this deadline.
   */
  until?: Identifier;
  conflicts: ("declared" | "same-organisation")[];
  /**
   * The field of the score sheet that holds the total.
   */
  score: Pointer;
  aggregate: Aggregate;
  /**
   * In this order, among equal scores: the mean of a field of the score sheet, or the time of submission. What is still equal is told, and decided by hand.
   */
  ties: TieBreak[];
  select: Selection;
  clause?: ClauseId;
}
export interface Aggregate {
  /**
   * `trimmed-mean` leaves out the highest and the lowest where there are at least four.
   */
  method: "mean" | "trimmed-mean";
  decimals: number;
}
export interface TieBreak {
  /**
   * A pointer into the score sheet, or `submittedAt`.
   */
  by: string;
  order: "higher-first" | "lower-first";
  title: Text;
}
export interface Selection {
  quota: Identifier;
  /**
   * The action (through: selection) for those selected.
   */
  selected: Identifier;
  /**
   * The action (through: selection) for the others.
   */
  rest: Identifier;
  /**
   * Below this nobody is selected.
   */
  passMark?: number;
}
/**
 * A summary table (汇总表) of one organisation, whose rows are applications.
 */
export interface Table {
  title: Text;
  /**
   * 附件3 and the like, printed above the title.
   */
  label?: Text;
  /**
   * The role that makes and hands in the table.
   */
  by: Identifier;
  /**
   * Absent: all tracks.
   *
   * @minItems 1
   */
  tracks?: Identifier[];
  /**
   * Applications in these states are its rows, as long as it is not handed in.
   *
   * @minItems 1
   */
  states: Identifier[];
  /**
   * @minItems 1
   */
  columns: Column[];
  /**
   * `manual`: the organisation orders its rows, 1…n without gaps (优先顺序). `submitted`: by time.
   */
  order: "manual" | "submitted";
  /**
   * Lines below the table for seal, name, telephone and date.
   */
  footer?: Text[];
  handIn: HandIn;
  clause?: ClauseId;
}
export interface Column {
  id: Identifier;
  title: Text;
  value: Expression;
  kind: "text" | "number" | "date" | "choice";
  /**
   * For `choice`: the field whose choices give the labels.
   */
  choicesFrom?: Pointer;
  decimals?: number;
  /**
   * In characters, for print and Excel.
   */
  width?: number;
}
export interface HandIn {
  /**
   * The action (through: table) done to every row.
   */
  action: Identifier;
  until: Identifier;
  /**
   * Whether the stamped scan must be there first.
   */
  scan: boolean;
}
/**
 * The public result page.
 */
export interface Publication {
  title: Text;
  intro?: Text;
  /**
   * The role that publishes.
   */
  by: Identifier;
  /**
   * @minItems 1
   */
  states: Identifier[];
  /**
   * @minItems 1
   */
  columns: Column[];
}
/**
 * A made-up application with the outcome it must have. A definition with a failing persona cannot be published.
 */
export interface Persona {
  id: Identifier;
  title: Text;
  track: Identifier;
  applicant: PersonaApplicant;
  answers: {};
  /**
   * How many files of each evidence item there are.
   */
  evidence: {
    [k: string]: number;
  };
  expect: Expectation;
}
export interface PersonaApplicant {
  name: string;
  creditCode: string;
}
export interface Expectation {
  submittable: boolean;
  /**
   * Exactly these findings, in any order: the rule's id or the schema keyword, and where.
   */
  findings: ExpectedFinding[];
}
export interface ExpectedFinding {
  code: string;
  at: string;
}
