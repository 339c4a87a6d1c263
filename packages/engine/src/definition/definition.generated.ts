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
   * The notice's own text, in pieces that fields, rules, deadlines and quotas cite.
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
  limits?: {
    [k: string]: Limit;
  };
  registers?: {
    [k: string]: Register;
  };
  workflow: Workflow;
  reviews: {
    [k: string]: Review;
  };
  tables: {
    [k: string]: Table;
  };
  publication: Publication;
  messages?: {
    [k: string]: Message;
  };
  /**
   * The role that keeps the outbox, held by the owner or an organisation above it. Absent: the owner.
   */
  messagesBy?: Identifier;
  print?: Print;
  /**
   * What belongs to the notice and can be downloaded from its page. Absent: nothing.
   */
  attachments?: Attachment[];
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
  /**
   * The clause only informs: that nothing enforces it is not worth telling.
   */
  informs?: boolean;
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
   * Evidence whose files the role does not get to see.
   */
  hidesEvidence?: Identifier[];
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
   * What the application printed from this form has of its own. Absent: as the notice says.
   */
  print?: FormPrint;
  /**
   * Of a form that an action fills in: which fields and evidence of the application an item looks at. An item that is not named looks at all of it.
   */
  about?: About[];
  /**
   * Read-only fields that show what another role filled in when doing an action. The applicant sees them once they are released; they are no part of what was submitted.
   */
  filledBy?: FilledBy[];
  /**
   * Which parts of the form were put in from the library of blocks: what of a block became what here. What is not there any more was taken out here.
   */
  blocks?: PlacedBlock[];
  /**
   * Translations of the schema's own texts by the keys of JSON Forms (`path.to.field.label`, `.description`, `.placeholder`, `.help`, `path.to.field.<value>` for a choice; rows without their index; `step.<n>.label`, `group.<n>.label` and `note.<n>.text` by order of appearance in the UI schema, from 1).
   */
  texts?: {
    en: {
      [k: string]: string;
    };
  };
}
/**
 * JSON Schema draft-07 of the answers: an object without additional properties. Beside the standard keywords: `unit` (Text), `decimals` (0–8), `clause` (the clause of the notice that a field comes from), and the formats of the field types.
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
  clause?: ClauseId;
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
   * That it is the stamped scan of the application, proven by the marks on its pages: `warn` shows the result, `require` refuses the actions that need it uploaded until it is proven. Only of what is uploaded after submission, since what is printed before is a draft and carries no mark.
   */
  proven?: "warn" | "require";
  /**
   * That it is the printed application with the applicant's electronic seal.
   */
  sealed?: boolean;
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
export interface About {
  /**
   * A field of this form, or a table of fixed rows.
   */
  at: Pointer;
  row?: number;
  /**
   * Fields of the application's form; where tracks have forms of their own, of any of them. A group or table stands for all in it.
   */
  fields?: Pointer[];
  evidence?: Identifier[];
}
export interface FilledBy {
  /**
   * A read-only field of this form; in a table, a column.
   */
  at: Pointer;
  form: Identifier;
  /**
   * The field of that form; of a table, the column of the same row.
   */
  field: Pointer;
  /**
   * @minItems 1
   */
  released: Identifier[];
  clause?: ClauseId;
}
/**
 * A block that was put in, in the version that it had, or to which it was brought since.
 */
export interface PlacedBlock {
  block: string;
  version: number;
  fields: PlacedField[];
  /**
   * Rules and evidence that have another identifier here than in the block.
   */
  things?: PlacedThing[];
}
export interface PlacedField {
  /**
   * The name of the field in the block.
   */
  name: string;
  /**
   * Where it stands here.
   */
  at: Pointer;
}
export interface PlacedThing {
  name: Identifier;
  id: Identifier;
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
   * The sum of the own limits as the notice states it; a definition whose limits add up to something else is refused. Add-ons come on top.
   */
  total?: number;
  /**
   * For the scopes track and organisation: more places for some.
   */
  addOns?: AddOn[];
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
/**
 * So many places more for a track or an organisation, and why.
 */
export interface AddOn {
  /**
   * A track id or an organisation code, as in `limits`.
   */
  for: OrganisationCode;
  more: number;
  reason: Text;
  clause?: ClauseId;
}
/**
 * Over several applications: at most so many in these states for one organisation, or with the same value in a field.
 */
export interface Limit {
  title: Text;
  /**
   * `applicant`: by the credit code of the applicant (its organisation's code where it has none) and of the members named at `members`. `value`: by the text of the field `at`.
   */
  of: "applicant" | "value";
  /**
   * For `applicant`: the field that lists member organisations by credit code; they count as the applicant does.
   */
  members?: Pointer;
  /**
   * For `value`: the field whose texts are counted, blanks and the width of signs apart.
   */
  at?: Pointer;
  most: number;
  per: "notice" | "track";
  /**
   * @minItems 1
   */
  tracks?: Identifier[];
  /**
   * @minItems 1
   */
  states: Identifier[];
  clause?: ClauseId;
}
/**
 * Reference data of the notice, looked up by expressions: `registered` and `register-value`. Public, as the definition is.
 */
export interface Register {
  title: Text;
  columns?: RegisterColumn[];
  /**
   * @maxItems 5000
   */
  rows: RegisterRow[];
  clause?: ClauseId;
}
export interface RegisterColumn {
  id: Identifier;
  title: Text;
}
export interface RegisterRow {
  key: string;
  name?: string;
  values?: {
    [k: string]: number;
  };
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
  /**
   * `together`: taking the action prepares a decision that nobody else sees; a release makes many take effect, with their messages. Absent: it takes effect at once.
   */
  release?: "together";
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
   * Evidence hidden from the experts where blind. What is uploaded after submission is hidden without being named.
   */
  blindEvidence?: Identifier[];
  /**
   * Scores are taken up to this deadline.
   */
  until?: Identifier;
  conflicts: ("declared" | "same-organisation" | "same-group")[];
  /**
   * The field that lists the other participants by credit code: a conflict with one of them is one with the application.
   */
  participants?: Pointer;
  /**
   * The field of the score sheet that holds the total.
   */
  score: Pointer;
  aggregate: Aggregate;
  outliers?: Outliers;
  /**
   * In this order, among equal scores: the mean of a field of the score sheet, or the time of submission. What is still equal is told, and decided by hand.
   */
  ties: TieBreak[];
  select: Selection;
  clause?: ClauseId;
}
export interface Aggregate {
  /**
   * `trimmed-mean` leaves out the highest and the lowest where at least two remain. `normalised` brings each expert's totals to the mean and the deviation of the round, and takes the mean of those.
   */
  method: "mean" | "trimmed-mean" | "normalised";
  /**
   * For `trimmed-mean`.
   */
  trim?: number;
  /**
   * For `normalised`.
   */
  least?: number;
  decimals: number;
}
export interface Outliers {
  /**
   * A sheet stands out whose total differs by more than this from the mean of the others on the same application.
   */
  sheet: number;
  /**
   * An expert stands out whose totals differ by more than this, on average, from the mean of the others on the same applications.
   */
  expert: number;
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
  /**
   * The caps of the selection: in order of rank, each takes a place if every quota it counts under has one left. Every quota that those selected enter is named.
   *
   * @minItems 1
   */
  quotas: Identifier[];
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
  /**
   * In this order. With `places`: where fewer of the group would come in by rank, so many places are kept for it, filled in order of rank. Without: among equal scores the group goes first, before the other tie-breaks.
   */
  preferences?: Preference[];
  reserve?: ReserveList;
}
export interface Preference {
  title: Text;
  when: Expression;
  places?: number;
  clause?: ClauseId;
}
export interface ReserveList {
  places?: number;
  /**
   * The action (through: selection) for those on the list.
   */
  action?: Identifier;
  /**
   * The action (through: selection) by which one on the list takes a place that became free.
   */
  promote: Identifier;
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
  reasons?: boolean;
  period?: PublicityPeriod;
  objections?: Objections;
}
/**
 * How long the result is open to objections: so many days after the day of publication, or to a day. It names one of both. An edition that lists more begins it anew for what it adds.
 */
export interface PublicityPeriod {
  days?: number;
  until?: Moment;
  clause?: ClauseId;
}
/**
 * Objections against a published application, with reasons and evidence, while the publicity period lasts.
 */
export interface Objections {
  by: "anyone" | "account" | "applicants";
  handledBy: Identifier;
  handleWithin?: number;
  /**
   * Absent: no message to it.
   */
  tells?: "held" | "at-once";
  open: boolean;
  files?: number;
  upheld?: Identifier;
  clause?: ClauseId;
}
/**
 * What is written to whom when something happens. `{application.name}` and the like in subject and body are filled in; every placeholder is one of a fixed set.
 */
export interface Message {
  title: Text;
  /**
   * `action`: with each of `actions`, for the application it is done to. `deadline`: so many `days` before `deadline`, for every application then in `states`. `publication`: when the result is published, for every application then in `states`.
   */
  on: "action" | "deadline" | "publication";
  /**
   * @minItems 1
   */
  actions?: Identifier[];
  deadline?: Identifier;
  days?: number;
  /**
   * @minItems 1
   */
  states?: Identifier[];
  /**
   * Roles. `own`: the applicant's accounts. `below`: the accounts of the organisations of that level that the application reached. `assigned`: the accounts it is assigned to.
   *
   * @minItems 1
   */
  to: Identifier[];
  when?: Expression;
  subject: Text;
  body: Text;
  /**
   * Absent: both. What cannot be mailed (no address, no mail server) is shown in the application.
   *
   * @minItems 1
   */
  channels?: ("in-app" | "e-mail")[];
  /**
   * Absent: `held`.
   */
  release?: "held" | "at-once";
}
/**
 * What the printed application has, and what is handed in on paper. What it does not say is as the platform prints it: a cover with all its lines, the form, the evidence, a place to sign and seal.
 */
export interface Print {
  /**
   * Absent: `printed`.
   */
  cover?: "printed" | "none";
  /**
   * Absent: all, in this order.
   *
   * @minItems 1
   */
  coverLines?: ("number" | "project" | "track" | "applicant" | "credit-code" | "receiver" | "submitted")[];
  /**
   * What follows the cover, in this order; what is not named is not printed. Absent: `form`, `evidence`, `commitment`.
   *
   * @minItems 1
   */
  parts?: ("form" | "evidence" | "commitment")[];
  commitment?: Text;
  /**
   * Absent: `paper`. `electronic`: the applicant seals the printed application with its certificate; each application form has one evidence item that is `sealed`.
   */
  seal?: "paper" | "signature" | "electronic" | "none";
  footer?: Text;
  /**
   * Absent: `size-3` (GB/T 9704-2012).
   */
  textSize?: "size-3" | "size-4" | "size-small-4" | "size-5";
  /**
   * Absent: `size-small-4`.
   */
  tableSize?: "size-3" | "size-4" | "size-small-4" | "size-5";
  /**
   * Absent: `song`.
   */
  typeface?: "song" | "hei";
  /**
   * Absent: `both`.
   */
  sides?: "both" | "one";
  /**
   * Absent: 28.
   */
  bindingMargin?: number;
  paper?: PaperCopies;
}
/**
 * What applicants hand in on paper, and where. Absent: the notice does not say; none: `copies` is 0.
 */
export interface PaperCopies {
  copies: number;
  to?: Text;
  until?: Identifier;
  binding?: Text;
  clause?: ClauseId;
}
/**
 * A file that the platform makes of the definition for everybody: an empty form as Word, or an empty summary table as Excel. It names one of both.
 */
export interface Attachment {
  id: Identifier;
  label?: Text;
  title: Text;
  form?: Identifier;
  table?: Identifier;
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
/**
 * What can be set of an element of a form, one record for each kind of it. In a definition it is standard JSON Schema and JSON Forms UI schema; these are the words people set there: a title in every language (the English one among the form's texts), `required` (in the schema of what holds the field), `width` and `placeholder` (options of the control; the hint's English among the form's texts), `choices` (`oneOf` of const and title), `sums` (of the table); every other word is the schema's own.
 */
export interface FieldSettings {}
export interface FieldChoice {
  value: string;
  title: Text;
}
export interface TextSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  maxLength?: number;
  minLength?: number;
  pattern?: string;
  placeholder?: Text;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
  default?: string;
}
export interface NumberSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  unit?: Text;
  decimals?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  placeholder?: Text;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
  default?: number;
}
/**
 * A field whose values are fixed by its type: date, month, codes, ways to reach somebody.
 */
export interface PlainSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  placeholder?: Text;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
}
export interface YesNoSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
}
export interface OrganisationSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  level: string;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
}
export interface ChoiceSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  /**
   * @minItems 1
   */
  choices: FieldChoice[];
  readOnly?: boolean;
  width?: "short" | "half" | "full";
}
export interface ChoicesSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  /**
   * @minItems 1
   */
  choices: FieldChoice[];
  minItems?: number;
  maxItems?: number;
  readOnly?: boolean;
  width?: "short" | "half" | "full";
}
export interface FixedTableSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  /**
   * @minItems 1
   */
  columns: string[];
  /**
   * @minItems 1
   */
  rowLabels: Text[];
  sums?: string[];
  readOnly?: boolean;
}
export interface FreeTableSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  /**
   * @minItems 1
   */
  columns: string[];
  minItems?: number;
  maxItems?: number;
  sums?: string[];
  uniqueItems?: boolean;
  readOnly?: boolean;
}
export interface CardsSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
  /**
   * @minItems 1
   */
  columns: string[];
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  readOnly?: boolean;
}
export interface ObjectSettings {
  title: Text;
  description?: Text;
  required?: boolean;
  clause?: ClauseId;
}
export interface StepSettings {
  title: Text;
}
export interface GroupSettings {
  title: Text;
}
export interface RowSettings {}
export interface NoteSettings {
  title: Text;
}
export interface FormPrint {
  title?: Text;
  /**
   * Fields that stand on the cover too, after its other lines, in this order.
   */
  coverFields?: Pointer[];
  commitment?: Text;
  template?: FormTemplate;
}
/**
 * The official Word form into which an application is filled where it is asked for as a Word file. The file lies beside the definition, found by its hash; what it says between braces was read from it when it was uploaded.
 */
export interface FormTemplate {
  sha256: string;
  name: string;
  /**
   * In the order of the file, each once.
   *
   * @maxItems 1000
   */
  placeholders: TemplatePlaceholder[];
}
/**
 * What stands between braces in a template: {name}, or {#name} to {/name} around what is repeated for each row.
 */
export interface TemplatePlaceholder {
  /**
   * The name between the braces, without # and /.
   */
  written: string;
  /**
   * The paragraph that it stands in, shortened.
   */
  near: string;
  /**
   * Present where it is repeated: what stands within.
   *
   * @maxItems 1000
   */
  rows?: TemplateRowPlaceholder[];
}
export interface TemplateRowPlaceholder {
  written: string;
  near: string;
}
