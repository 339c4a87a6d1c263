import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { openApiDocument } from "@shenbao/contract/openapi";
import { problemSchema } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient, TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";

let platform: TestPlatform;
let client: TestClient;
beforeAll(async () => {
  platform = await startPlatform();
  client = await platform.client(await platform.makeAccount("platform", "office", { administrator: true }));
});
afterAll(() => platform.close());

const json = { "content-type": "application/json" };
async function post(body: BodyInit, headers: Record<string, string> = json, path = "/api/organisations") {
  const response = await client.raw(path, { method: "POST", headers: { "idempotency-key": randomUUID(), ...headers }, body });
  const problem = problemSchema.parse(await response.json());
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(problem.status).toBe(response.status);
  return { status: response.status, code: problem.code, title: problem.title, findings: problem.findings };
}
const organisation = (more: string) => `{"code":"x","name":{"zh-CN":"甲","en":"A"},"level":"district","parent":null,"creditCode":null,"from":null,"to":null${more}}`;

describe("a JSON body", () => {
  it.each([
    ["__proto__", "/__proto__"],
    ["\\u005f_proto__", "/__proto__"],
    ["constructor", "/constructor"],
    ["prototype", "/prototype"],
    ["$set", "/$set"],
    ["a.b", "/a.b"],
    ["", "/"],
    ["a\\u0000b", "/a�b"],
  ])("with the key %j is refused with its path", async (key, path) => {
    const { status, code, title } = await post(organisation(`,"${key}":1`));
    expect([status, code]).toEqual([422, "forbidden-key"]);
    expect(title).toContain(path);
  });

  it("with a forbidden key far inside is refused with its whole path", async () => {
    const { title } = await post(organisation(',"deep":[{"a":1},{"b/c":{"$ne":null}}]'));
    expect(title).toContain("/deep/1/b~1c/$ne");
  });

  it("with what the contract does not know is refused with its path", async () => {
    for (const field of ["status", "ownerId", "submittedAt", "id", "suspended"]) {
      const { status, code, title } = await post(organisation(`,"${field}":"x"`));
      expect([status, code]).toEqual([422, "unknown-field"]);
      expect(title).toContain(`/${field}`);
    }
    const inside = await post('{"code":"x","name":{"zh-CN":"甲","en":"A","fr":"?"},"level":"district","parent":null,"creditCode":null,"from":null,"to":null}');
    expect(inside.title).toContain("/name/fr");
  });

  it("tells every finding at its place", async () => {
    const { code, findings } = await post('{"code":"UPPER","name":{"zh-CN":7,"en":"A"},"level":"district","parent":null,"creditCode":null,"from":2.5}');
    expect(code).toBe("invalid");
    expect(findings?.map((finding) => finding.at).sort()).toEqual(["/code", "/from", "/name/zh-CN", "/to"]);
    expect(findings?.every((finding) => finding.message.length > 3)).toBe(true);
  });

  it.each([
    ["a number beyond all bounds", organisation(',"n":1e999'), 400],
    ["a key twice", organisation(',"code":"y"'), 400],
    ["a key twice, once escaped", organisation(',"\\u0063ode":"y"'), 400],
    ["NUL in a text", organisation(',"n":"a\\u0000"'), 400],
    ["half a character", organisation(',"n":"\\ud800"'), 400],
    ["100,000 brackets", "[".repeat(100_000), 400],
    ["100,000 braces", '{"a":'.repeat(100_000), 400],
    ["too deep a nesting that closes", "[".repeat(40) + "]".repeat(40), 400],
    ["cut off", '{"code":"x"', 400],
    ["nothing", "", 400],
    ["a comma too many", '{"code":"x",}', 400],
    ["a string that never ends", '{"code":"' + "\\".repeat(50_001), 400],
    ["NaN", '{"from":NaN}', 400],
    ["an array", "[]", 422],
    ["null", "null", 422],
  ])("with %s is refused", async (_what, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it("that is no UTF-8, compressed, or not said to be JSON is refused", async () => {
    expect((await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).status).toBe(400);
    expect((await post(gzipSync(Buffer.alloc(50_000_000)), { ...json, "content-encoding": "gzip" })).status).toBe(415);
    expect((await post("{}", { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("{}", { "content-type": "application/json; charset=utf-16" })).status).toBe(415);
    expect((await post("{}", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  });

  it("of 100 MB is refused in bounded memory, said beforehand or not", async () => {
    const before = process.memoryUsage().rss;
    const statusOf = (length: boolean) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(
          `${platform.url}/api/organisations`,
          {
            method: "POST",
            headers: {
              ...json,
              cookie: client.cookie(),
              "x-csrf-token": client.csrfToken() ?? "",
              "idempotency-key": randomUUID(),
              ...(length && { "content-length": 100_000_000 }),
            },
          },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        );
        sent.on("error", reject);
        const chunk = Buffer.alloc(1_000_000, "[");
        let left = 100;
        const write = () => {
          while (left-- > 0) if (!sent.write(chunk)) return void sent.once("drain", write);
          sent.end();
        };
        write();
      });
    expect(await statusOf(true)).toBe(413);
    expect(await statusOf(false)).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it("of the greatest size and depth is judged in no time", async () => {
    const begun = performance.now();
    await post(organisation(`,"n":[${'{"a":[1,"x",null]},'.repeat(90_000)}1]`));
    await post(`{"code":"${"\\\\".repeat(900_000)}"}`);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe("an address", () => {
  const get = async (path: string) => {
    const response = await client.raw(path);
    return [response.status, problemSchema.parse(await response.json()).code];
  };

  it.each([
    ["/api/accounts?q=a&q=b", [400, "bad-request"]],
    ["/api/accounts?q[$ne]=", [422, "forbidden-key"]],
    ["/api/accounts?passwordHash[$regex]=^a", [422, "forbidden-key"]],
    ["/api/accounts?q[$regex]=^a", [422, "forbidden-key"]],
    ["/api/accounts?$where=1", [422, "forbidden-key"]],
    ["/api/accounts?__proto__=1", [422, "forbidden-key"]],
    ["/api/accounts?sort=passwordHash", [422, "unknown-field"]],
    ["/api/accounts?passwordHash=a", [422, "unknown-field"]],
    ["/api/accounts?limit=1000000", [400, "bad-request"]],
    ["/api/accounts?limit=1e1", [200, ""]],
    ["/api/accounts?after=%00", [400, "bad-request"]],
    ["/api/accounts?after=not!a!cursor", [400, "bad-request"]],
    ["/api/accounts?q=%E0%A4%A", [400, "bad-request"]],
    ["/api/accounts/%E0%A4%A", [400, "bad-request"]],
    ["/api/accounts/1", [404, "not-found"]],
    ["/api/accounts/ffffffffffffffffffffffff", [404, "not-found"]],
    ["/api/nothing", [404, "not-found"]],
    ["/api/../../etc/passwd", [404, "not-found"]],
    ["/%2e%2e/%2e%2e/etc/passwd", [404, "not-found"]],
    ["/api/session?x=1", [422, "unknown-field"]],
  ])("%s", async (path, expected) => {
    if (expected[0] === 200) expect((await client.raw(path)).status).toBe(200);
    else expect(await get(path)).toEqual(expected);
  });

  it("reads words as words, never as a pattern", async () => {
    const begun = performance.now();
    const response = await client.raw(`/api/accounts?q=${encodeURIComponent("(a+)+$.*[")}`);
    expect(((await response.json()) as { rows: unknown[] }).rows).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it("with a method it does not have says which it has", async () => {
    const response = await client.raw("/api/accounts", { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect((await client.raw("/api/session", { method: "HEAD" })).status).toBe(200);
  });
});

describe("headers", () => {
  it("that must be there are asked for, and must be well formed", async () => {
    const send = async (headers: Record<string, string>) =>
      (await client.raw("/api/organisations", { method: "POST", headers: { ...json, ...headers }, body: organisation("") })).status;
    expect(await send({})).toBe(428);
    expect(await send({ "idempotency-key": "short" })).toBe(400);
    expect(await send({ "idempotency-key": "$where: sleep(1000)" })).toBe(400);
    expect(await send({ "idempotency-key": randomUUID() })).toBe(201);
  });

  it("of every answer protect it", async () => {
    for (const path of ["/healthz", "/api/session", "/api/nothing", "/nothing"]) {
      const { headers } = await fetch(platform.url + path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  it("choose the language of a refusal", async () => {
    const title = async (language: string) =>
      ((await (await fetch(`${platform.url}/api/accounts`, { headers: { "accept-language": language } })).json()) as { title: string }).title;
    expect(await title("en-GB,en;q=0.9")).toBe("Please sign in. Nothing you typed is lost.");
    expect(await title("zh-CN,zh;q=0.9,en;q=0.8")).toBe("请先登录。已填写的内容不会丢失。");
    expect(await title("fr")).toBe("请先登录。已填写的内容不会丢失。");
  });
});

describe("the contract", () => {
  it("is served as an OpenAPI document that says who may call what", async () => {
    const served = (await (await fetch(`${platform.url}/api/openapi.json`)).json()) as ReturnType<typeof openApiDocument>;
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const paths = served["paths"] as Record<string, Record<string, { operationId: string; "x-access": string }>>;
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.every((operation) => ["public", "signed-in", "applicant", "reviewer", "administrator", "demo"].includes(operation["x-access"]))).toBe(true);
  });

  it("keeps what the process knows of itself out of refusals", async () => {
    const { title } = await post("{");
    expect(title).not.toMatch(/node|stack|mongo|position/i);
  });
});
