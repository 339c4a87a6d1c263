import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const pdfFolders = ["cmaps", "standard_fonts"];

/** Character maps and fonts for PDFs that embed none (common among Chinese ones), served from our own origin under /admin/pdf/. */
function pdfResources(): Plugin {
  return {
    name: "pdf-resources",
    configureServer(server) {
      server.middlewares.use("/admin/pdf/", (request, response, next) => {
        const [folder, file] = (request.url ?? "").replace(/^\//, "").split("/");
        if (!folder || !file || !pdfFolders.includes(folder) || !/^[\w.-]+$/.test(file)) return next();
        createReadStream(join(pdfjs, folder, file))
          .on("error", next)
          .pipe(response);
      });
    },
    generateBundle() {
      for (const folder of pdfFolders) {
        for (const file of readdirSync(join(pdfjs, folder))) {
          if (file.startsWith("LICENSE")) continue;
          this.emitFile({ type: "asset", fileName: `pdf/${folder}/${file}`, source: readFileSync(join(pdfjs, folder, file)) });
        }
      }
    },
  };
}

const server = process.env["SHENBAO_API"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  base: "/admin/",
  plugins: [react(), pdfResources()],
  // Nothing inline: the content-security policy takes scripts and styles from our own origin only.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
    // zod's setting lies beside zod: wherever its schemas are put, they are made after it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "zod", test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]src[\\/]jitless\.ts$/ }] } } },
  },
  // The check of a definition runs in a worker of modules.
  worker: { format: "es" },
  server: { port: 5174, proxy: { "/api": server } },
});
