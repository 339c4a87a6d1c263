import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["API_URL"] ?? "http://127.0.0.1:3000";

/** The portal's build. Nothing is put inline: the content-security policy of the server takes scripts and styles from its own origin only. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  server: { proxy: { "/api": api } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
