import { describe, expect, it } from "vitest";
import { anApplication, grantNotice as notice, text } from "../workflow/grant-notice.fixture.ts";
import { listColumns, listFields, listSlots, resultRows, tableRows } from "./index.ts";
import { maskContact } from "./mask-contact.ts";

const now = Date.UTC(2024, 2, 12, 16);

describe("listColumns", () => {
  it("begins with the system's columns, each with its filters", () => {
    const columns = listColumns(notice);
    expect(columns.map(({ at }) => at)).toEqual(["number", "name", "applicant", "receiver", "state", "track", "submittedAt", "updatedAt", "order"]);
    expect(columns.find(({ at }) => at === "state")).toMatchObject({
      type: "choice",
      operators: ["is", "in"],
      system: true,
      choices: [{ value: "draft" }, { value: "waiting" }, {}, {}, {}, {}],
    });
  });

  it("goes on with the track's fields, by type, without what every list has and without persons", () => {
    expect(listColumns(notice, "books").filter(({ system }) => !system)).toEqual([
      { at: "/cost", title: text("费用"), type: "number", decimals: 2, operators: ["from", "to", "is", "empty"], sortable: true, system: false },
      {
        at: "/kinds",
        title: text("种类"),
        type: "choices",
        choices: [
          { value: "paper", title: text("纸本") },
          { value: "audio", title: text("有声") },
        ],
        operators: ["in", "empty"],
        sortable: false,
        system: false,
      },
      { at: "/begun", title: text("开始"), type: "date", operators: ["from", "to", "is", "empty"], sortable: true, system: false },
    ]);
  });

  it("takes the fields that the definition names, and the only track's by itself", () => {
    expect(listFields(notice, "rooms").map(({ pointer }) => pointer)).toEqual(["/cost", "/kinds", "/story"]);
    const only = { ...notice, tracks: notice.tracks.slice(1) };
    expect(
      listColumns(only)
        .filter(({ system }) => !system)
        .map(({ at, sortable }) => `${at} ${sortable}`),
    ).toEqual(["/cost true", "/kinds false", "/story false"]);
  });

  it("shows fields beyond the slots without filter and order", () => {
    const many = {
      ...notice,
      tracks: [{ ...notice.tracks[0], id: "books", title: text("x"), summary: text("x"), form: "plan", list: Array<string>(listSlots + 1).fill("/cost") }],
    };
    expect(listColumns(many, "books").at(-1)).toMatchObject({ operators: [], sortable: false });
    expect(listColumns(many, "books").at(-2)).toMatchObject({ sortable: true });
  });
});

describe("tableRows", () => {
  const application = (id: string, order: number | null, submitted: number) => anApplication({ id, order, submittedAt: submitted, opinions: { opinion: { reason: `为${id}` } } });

  it("orders by hand and closes gaps; what has no place comes last, by time", () => {
    const rows = tableRows(notice, "summary", [application("late", null, 9), application("two", 7, 1), application("early", null, 3), application("one", 2, 5)], now, "zh-CN");
    expect(rows.map(({ applicationId, order, cells }) => [applicationId, order, cells["place"]])).toEqual([
      ["one", 1, 1],
      ["two", 2, 2],
      ["early", 3, 3],
      ["late", 4, 4],
    ]);
  });

  it("orders by time where the table says so", () => {
    const timed = { ...notice, tables: { summary: { ...notice.tables["summary"], order: "submitted" } } } as typeof notice;
    expect(tableRows(timed, "summary", [application("b", 1, 2), application("a", 2, 1)], now, "zh-CN").map(({ applicationId }) => applicationId)).toEqual(["a", "b"]);
  });

  it("fills cells: numbers as numbers, rounded; choices by their labels; what is missing empty", () => {
    const full = {
      ...application("a", 1, Date.UTC(2024, 2, 2, 3)),
      answers: { title: "=1+1", cost: 100.01, kinds: ["audio", "paper"] },
      receiver: { code: "lake", name: { "zh-CN": "湖县", en: "Lake" } },
    };
    expect(tableRows(notice, "summary", [full], now, "en")[0]?.cells).toEqual({
      place: 1,
      title: "=1+1",
      cost: 33.34,
      kinds: "有声, 纸本",
      county: "Lake",
      reason: "为a",
      submitted: "2024-03-01",
    });
    const empty = { ...anApplication({ answers: {}, receiver: null, submittedAt: null }), id: "b" };
    expect(tableRows(notice, "summary", [empty], now, "zh-CN")[0]?.cells).toEqual({ place: 1, title: null, cost: null, kinds: null, county: null, reason: null, submitted: null });
  });

  it("refuses a table the notice does not have", () => {
    expect(() => tableRows(notice, "constructor", [], now, "en")).toThrow("no table");
  });
});

describe("resultRows", () => {
  it("shows what the publication's states hold, by track and number, with contacts masked", () => {
    const chosen = (id: string, track: string, number: string) => anApplication({ id, track, number, state: "chosen", answers: { title: id, mobile: "13812345678" } });
    const rows = resultRows(notice, [chosen("b", "books", "2"), chosen("c", "rooms", "1"), chosen("a", "books", "1"), anApplication()], now, "zh-CN");
    expect(rows).toEqual([
      {
        track: "books",
        title: text("购书"),
        rows: [
          { title: "a", mobile: "138****5678" },
          { title: "b", mobile: "138****5678" },
        ],
        applications: ["a", "b"],
      },
      { track: "rooms", title: text("空间"), rows: [{ title: "c", mobile: "138****5678" }], applications: ["c"] },
    ]);
  });

  it("masks mobile numbers anywhere, telephones and addresses where they are contacts", () => {
    expect(maskContact("张三 13812345678", false)).toBe("张三 138****5678");
    expect(maskContact("027-85316963", true)).toBe("027-8531****");
    expect(maskContact("027-85316963", false)).toBe("027-85316963");
    expect(maskContact("zhang@example.cn", true)).toBe("z***@example.cn");
    expect(maskContact("91420100MA87DQ12U0", false)).toBe("91420100MA87DQ12U0");
  });
});
