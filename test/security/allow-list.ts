/** Who calls. */
export const callers = ["nobody", "owner", "rival", "suspended", "office", "other office", "bureau", "expert", "other expert", "administrator"] as const;
export type Caller = (typeof callers)[number];

const everybody = [...callers];
const signedIn: Caller[] = ["owner", "rival", "office", "other office", "bureau", "expert", "other expert", "administrator"];

/** Accounts of all organisations that do not apply. */
const reviewers: Caller[] = ["office", "other office", "bureau", "expert", "other expert", "administrator"];

/** Who is not refused (401, 403, 404) for the thing of this test: an application of `owner`, handed in by `office` to `bureau`, assigned to `expert`. */
export const allowed: Record<string, Caller[]> = {
  getHealth: everybody,
  getReadiness: everybody,
  getMetrics: everybody,
  getOpenApi: everybody,
  getSession: everybody,
  signIn: everybody,
  signOut: everybody,
  register: everybody,
  setUpAccount: everybody,
  getSetUp: everybody,
  changeOwn: signedIn,
  setClock: everybody, // only where the clock can be set: a demonstration, or tests
  listNotices: everybody,
  getNotice: everybody,
  getNoticeVersion: everybody,
  getFormValidator: everybody,
  listReceivers: everybody,
  getResult: [], // nothing is published yet: not found for all
  publishResult: ["bureau"],
  previewResult: ["bureau"],
  listDrafts: ["administrator"],
  importDefinition: ["administrator"],
  getDraft: ["administrator"],
  saveDraft: ["administrator"],
  checkDefinition: ["administrator"],
  publishDraft: ["administrator"],
  exportDefinition: ["administrator"],
  listVersions: ["administrator"],
  listOwnApplications: ["owner", "rival"],
  beginApplication: ["owner", "rival"],
  listApplications: ["office", "other office", "bureau", "expert", "other expert"],
  countApplications: ["office", "other office", "bureau", "expert", "other expert"],
  getApplication: ["owner", "office", "bureau", "expert"],
  listEvents: ["owner", "office", "bureau", "expert"],
  getReceipt: ["owner", "office", "bureau", "expert"],
  getDocument: ["owner", "office", "bureau", "expert"],
  getFile: ["owner", "office", "bureau", "expert"],
  doAction: ["owner"], // `take-back`: another role's action is forbidden, in the wrong state it is a conflict
  deleteApplication: ["owner"],
  saveAnswers: ["owner"],
  uploadEvidence: ["owner"],
  removeEvidence: ["owner"],
  listTables: reviewers, // for those who keep or oversee none, an empty list: see below
  getTable: ["office", "bureau"],
  getTableWorkbook: ["office", "bureau"],
  orderTable: ["office", "other office"],
  uploadTableScan: ["office", "other office"],
  handInTable: ["office", "other office"], // always one's own table
  assignExperts: ["bureau"],
  getRanking: ["bureau"],
  decideSelection: ["bureau"],
  listOwnAssignments: reviewers,
  getAssignment: ["expert"],
  scoreAssignment: ["expert"],
  declareConflict: ["expert"],
  listAccounts: ["administrator"],
  getAccount: ["administrator"],
  createAccount: ["administrator"],
  changeAccount: ["administrator"],
  resetAccount: ["administrator"],
  listOrganisations: ["administrator"],
  getOrganisation: ["administrator"],
  createOrganisation: ["administrator"],
  changeOrganisation: ["administrator"],
};
