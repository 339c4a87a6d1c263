import { buildPages } from "./.build-stub.mjs"; const r = await buildPages([40, 300, 1000]); console.log(r.scripts); process.exit(0);
