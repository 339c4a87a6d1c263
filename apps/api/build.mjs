import { build } from "esbuild";

/** The workspace's own packages are bundled from source; what npm installed stays outside and is found in node_modules. */
const installed = {
  name: "installed",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => (kind === "entry-point" || path.startsWith("@shenbao/") ? undefined : { path, external: true }));
  },
};

await build({
  entryPoints: { main: "src/main.ts", "check-data": "src/check-data.ts", "rotate-mark-key": "src/rotate-mark-key.ts", "assignment-thread": "src/reviews/assignment-thread.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  loader: { ".typ": "text" },
  plugins: [installed],
  logLevel: "warning",
});
