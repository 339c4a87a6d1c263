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
  getAttachment: everybody,
  getFormValidator: everybody,
  listReceivers: everybody,
  verifyMark: everybody,
  getResult: [], // nothing is published yet: not found for all
  getResultDocument: [],
  getResultFile: [],
  publishResult: ["bureau"],
  previewResult: ["bureau"],
  listDrafts: ["administrator"],
  importDefinition: ["administrator"],
  getDraft: ["administrator"],
  saveDraft: ["administrator"],
  suggestNextYear: ["administrator"],
  beginNextYear: ["administrator"],
  confirmPlaces: ["administrator"],
  checkDefinition: ["administrator"],
  readForm: ["administrator"],
  publishDraft: ["administrator"],
  getTouched: ["administrator"],
  judgeDrafts: ["administrator"],
  exportDefinition: ["administrator"],
  getDraftEmptyForm: ["administrator"],
  getDraftEmptyTable: ["administrator"],
  getDraftApplication: ["administrator"],
  getDraftFilledTemplate: [], // its form has no template: not found
  uploadTemplate: ["administrator"],
  getTemplate: [], // there is none
  listVersions: ["administrator"],
  listBlocks: ["administrator"],
  getBlockVersion: ["administrator"],
  createBlock: ["administrator"],
  saveBlock: ["administrator"],
  archiveBlock: ["administrator"],
  getVersionDefinition: ["administrator"],
  planReplay: [], // to administer gives no sight of applications: forbidden for all of this test
  startReplay: [],
  listReplays: ["administrator"],
  getReplay: [], // of another organisation's sight: not found
  cancelReplay: [],
  listReplayed: [],
  listTasks: signedIn,
  getTask: [], // one's own alone; there is none
  cancelTask: [],
  getTaskFile: [],
  listOwnApplications: ["owner", "rival"],
  beginApplication: ["owner", "rival"],
  listApplications: ["office", "other office", "bureau", "expert", "other expert"],
  countApplications: ["office", "other office", "bureau", "expert", "other expert"],
  startExport: ["office", "other office", "bureau", "expert", "other expert"],
  startCases: ["office", "other office", "bureau", "expert", "other expert"],
  listViews: reviewers, // of one's own and one's organisation's: an empty list
  createView: ["office", "other office", "bureau", "expert", "other expert"],
  changeView: [],
  removeView: [],
  setDefaultView: reviewers,
  planBulk: [], // nobody has an action to be done by hand here: not found, or forbidden
  planDecisions: [], // nobody prepares decisions here
  prepareDecision: ["office"], // another role's action is forbidden, a revision nobody has is stale
  takeBackDecision: ["office", "bureau", "expert"], // there is none: a conflict for all who see the application
  runBulk: [], // one's own alone; there is none
  getBulk: [],
  listBulkRows: [],
  getApplication: ["owner", "office", "bureau", "expert"],
  listEvents: ["owner", "office", "bureau", "expert"],
  getReceipt: ["owner", "office", "bureau", "expert"],
  getReceiptDocument: ["owner", "office", "bureau", "expert"],
  getDocument: ["owner", "office", "bureau", "expert"],
  getWordDocument: ["owner", "office", "bureau", "expert"],
  getCase: ["owner", "office", "bureau", "expert"],
  getFile: ["owner", "office", "bureau", "expert"],
  doAction: ["owner"], // `take-back`: another role's action is forbidden, in the wrong state it is a conflict
  getCorrection: ["owner"],
  takeCorrection: ["owner"], // no correction binds what was submitted: a conflict
  deleteApplication: ["owner"],
  saveAnswers: ["owner"],
  uploadEvidence: ["owner"],
  sealEvidence: ["owner"], // the small notice seals nothing, and its evidence is closed: a conflict
  removeEvidence: ["owner"],
  getNotes: ["office", "bureau"],
  saveNotes: ["office", "bureau"],
  settleTicket: [], // there is none
  noteTicket: [],
  listSubmissions: ["owner", "office", "bureau", "expert"],
  listScans: ["owner", "office", "bureau", "expert"],
  readScanAgain: [], // there is no scan: not found
  getSubmission: ["owner", "office", "bureau", "expert"],
  beHere: ["office", "bureau"],
  beGone: ["office", "bureau", "expert"],
  listSameApplicant: ["office", "bureau", "expert"],
  listTables: reviewers, // for those who keep or oversee none, an empty list: see below
  getTable: ["office", "bureau"],
  getTableWorkbook: ["office", "bureau"],
  getTableDocument: ["office", "bureau"],
  orderTable: ["office", "other office"],
  changeTable: ["office", "other office"],
  previewSheet: ["office", "other office"],
  uploadTableScan: ["office", "other office"],
  handInTable: ["office", "other office"], // always one's own table
  listWaivers: ["administrator"],
  grantWaiver: ["administrator"],
  revokeWaiver: ["administrator"],
  listOwnWaivers: signedIn,
  assignExperts: ["bureau"],
  takeOutExpert: ["bureau"],
  getRoundProgress: ["bureau"],
  getScoreWorkbook: ["expert"],
  previewScores: ["expert"],
  takeScores: reviewers, // without a preview's seal it is a conflict for all
  remindExperts: ["bureau"],
  listInterests: reviewers,
  stateInterest: reviewers,
  endInterest: [], // one's own alone; there is none
  getRanking: ["bureau"],
  trySelection: ["bureau"],
  prepareSelection: ["bureau"],
  discardSelection: ["bureau"],
  releaseSelection: ["bureau"],
  promoteApplication: [], // the small notice has no reserve list: not found
  listStandings: ["owner", "office", "bureau", "expert"], // what a notice does not tell its reader is an empty list
  makeObjection: [], // nothing is published: not found
  makeNamedObjection: [],
  lookUpObjection: [], // of everybody who has number and code; here there is none
  listObjections: [],
  listOwnObjections: signedIn,
  getObjection: [],
  uploadObjectionFile: [],
  replyToObjection: [],
  getOpenedObjection: [], // of the session that opened it alone
  uploadOpenedObjectionFile: [],
  replyToOpenedObjection: [],
  handleObjection: [],
  listOwnAssignments: reviewers,
  getAssignment: ["expert"],
  scoreAssignment: ["expert"],
  declareConflict: ["expert"],
  getDigest: ["administrator"],
  getOverview: ["office", "other office", "bureau", "expert", "other expert"],
  listOutboxes: reviewers, // for those who keep none, an empty list
  getOutbox: ["bureau"],
  listMessages: ["bureau"],
  planRelease: ["bureau"],
  releaseMessages: ["bureau"],
  discardMessages: ["bureau"],
  retryMessages: ["bureau"],
  editMessage: [], // no such message
  listInbox: signedIn, // one's own account's
  countInbox: signedIn,
  readInbox: signedIn,
  listAccounts: ["administrator"],
  getAccount: ["administrator"],
  createAccount: ["administrator"],
  changeAccount: ["administrator"],
  resetAccount: ["administrator"],
  listOrganisations: ["administrator"],
  getOrganisation: ["administrator"],
  createOrganisation: ["administrator"],
  changeOrganisation: ["administrator"],
  setGroups: ["administrator"],
};
