import { readFile } from "node:fs/promises";
import type { Organisation } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { startPlatform } from "../harness/start-platform.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { Applicant } from "./applicant.ts";
import { City } from "./city.ts";
import { District } from "./district.ts";
import { Expert } from "./expert.ts";
import { Province } from "./province.ts";
import { readNotice } from "./read-notice.ts";

/** The 2023 call, published and open, with those who take part. */
export interface TheCall {
  platform: TestPlatform;
  definition: NoticeDefinition;
  city: City;
  province: Province;
  experts: Expert[];
  /** Codes of the districts. */
  districts: string[];
  district(code: string): Promise<District>;
  applicant(number: number): Promise<Applicant>;
  /** An expert of a unit of this company. */
  expertWithin(applicant: Applicant): Promise<Expert>;
  /** Noon of a day of August 2023 in Wuhan, or a time of that day. */
  on(day: number, time?: string): Promise<void>;
  /** Stops it; fails where an invariant of the database is broken. */
  close(): Promise<void>;
}

/**
 * Starts a platform on 14 August 2023 with the notice, Wuhan's organisations and an account each for city, province and nine experts.
 * `change`: what a bureau decided where the notice is silent.
 */
export async function openTheCall(change: (definition: NoticeDefinition) => NoticeDefinition = (definition) => definition): Promise<TheCall> {
  const platform = await startPlatform({ now: "2023-08-14T04:00:00Z" });
  const definition = change(await readNotice("wuhan-2023-information-consumption"));
  const organisations = JSON.parse(await readFile(new URL("../../schemas/organisations/wuhan.json", import.meta.url), "utf8")) as Organisation[];
  for (const { code, level, name, parent } of organisations) {
    await platform.makeOrganisation({ code, level, name: name["zh-CN"], ...(parent !== null && { parent }) });
  }
  await platform.publishNotice(definition);
  const signIn = async (level: string, code: string) => {
    const credentials = await platform.makeAccount(level, code);
    return { client: await platform.client(credentials), accountId: credentials.accountId };
  };
  const expertOf = async (code: string) => {
    const { client, accountId } = await signIn("expert", code);
    return new Expert(client, accountId);
  };
  const experts: Expert[] = [];
  for (const { code } of organisations.filter((one) => one.level === "expert")) experts.push(await expertOf(code));

  return {
    platform,
    definition,
    experts,
    districts: organisations.filter((one) => one.level === "district").map((one) => one.code),
    city: new City((await signIn("city", "city-420100")).client, definition),
    province: new Province((await signIn("province", "province-420000")).client, definition.id, "provincial"),
    district: async (code) => new District((await signIn("district", code)).client, code, definition.id),
    applicant: (number) => Applicant.register(platform, definition, number),
    async expertWithin(applicant) {
      const { account } = await applicant.client.session();
      if (!account) throw new Error("the applicant is not signed in");
      const { code } = await platform.makeOrganisation({ code: "expert-within", level: "expert", name: "申报单位下属研究院", parent: account.organisation.code });
      return expertOf(code);
    },
    on: (day, time = "12:00:00") => platform.setClock(new Date(`2023-08-${String(day).padStart(2, "0")}T${time}+08:00`).toISOString()),
    close: () => platform.close(),
  };
}
