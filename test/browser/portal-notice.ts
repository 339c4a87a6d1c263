import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assembleDefinition, type Answers, type Form, type NoticeDefinition, type Persona, trackForm } from "@shenbao/engine";
import { mainDemo } from "./main-demo.ts";

const schemas = fileURLToPath(new URL("../../schemas/", import.meta.url));

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(schemas, path), "utf8")) as T;
}

interface Plan {
  notice: string;
  administrator: { login: string };
  accounts: { login: string; organisation: string }[];
}

/** What the tests take from the notice that the demonstration runs: a persona that can submit, and who receives it. */
export interface DemoNotice {
  definition: NoticeDefinition;
  persona: Persona;
  form: Form;
  /** The persona's answers, handed to an organisation that has an account. */
  answers: Answers;
  /** The login that receives the application. */
  receiver: string;
  /** The login of the administrator. */
  administrator: string;
}

export const demoPassword = "shenbao-demo-2023";

/** The demonstration's notice, with nothing in the tests that knows it; `folder`: another's, `sample`: a persona that is wanted. */
export function demoNotice(folder: string = mainDemo(), sample?: string): DemoNotice {
  const plan = read<Plan>(`demo/${folder}/plan.json`);
  const notice = join(schemas, "notices", plan.notice);
  const names = readdirSync(notice, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".json"));
  const definition = assembleDefinition(
    Object.fromEntries(names.map((name) => [name.replaceAll("\\", "/"), JSON.parse(readFileSync(join(notice, name), "utf8")) as unknown])),
  ) as NoticeDefinition;
  const good = definition.personas.filter(({ id, expect }) => expect.submittable && expect.findings.length === 0 && (sample === undefined || id === sample));
  for (const persona of good.reverse()) {
    const answers = persona.answers as Answers;
    const wanted = valueAt(answers, definition.workflow.receivedBy);
    const account = plan.accounts.find((one) => one.organisation === wanted);
    if (account) return { definition, persona, form: trackForm(definition, persona.track), answers, receiver: account.login, administrator: plan.administrator.login };
  }
  throw new Error("No persona of the notice is received by an account of the demonstration");
}

/** The value at a pointer. */
export function valueAt(answers: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[name] : undefined), answers);
}
