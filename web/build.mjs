// The web build: styles, elements, fonts, icons → web/dist/assets with the content's hash in every name,
// and web/dist/manifest.json, which pages read to find them.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { equalWidthDigits } from "./digits.mjs";
import { sprite } from "./sprite.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const assets = join(web, "dist", "assets");
const manifest = {};

// Styles ask for "digits:400"; the font is made here, so that nothing made is kept in the repository.
const digitFonts = {
  name: "digit-fonts",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^digits:/ }, ({ path }) => ({ path: `be-vietnam-digits-${path.slice(7)}.woff`, namespace: "digits" }));
    esbuild.onLoad({ filter: /.*/, namespace: "digits" }, async ({ path }) => {
      const weight = path.match(/\d+/)[0];
      const source = join(root, "node_modules/@fontsource/be-vietnam-pro/files", `be-vietnam-pro-latin-${weight}-normal.woff`);
      return { contents: equalWidthDigits(await readFile(source)), loader: "file" };
    });
  },
};

await rm(join(web, "dist"), { recursive: true, force: true });
await mkdir(assets, { recursive: true });

await bundle();
const symbols = await sprite(web, join(root, "node_modules", "lucide-static", "icons"));
const spriteUrl = await write("icons.svg", symbols.svg);
for (const name of symbols.names) manifest[`icons.svg#${name}`] = `${spriteUrl}#${name}`;
await write("mark.svg", await readFile(join(web, "mark.svg")));
await write("licences.txt", await licences());
await worker("sw.js", "notebook", /^(app\.css|theme\.js|notebook\.(css|js)|icons\.svg|mark\.svg|be-vietnam-pro-.*)$/);
await worker("offline.js", "offline", /^(app\.(css|js)|theme\.js|icons\.svg|mark\.svg|be-vietnam-pro-.*)$/);
await compress();
await writeFile(join(web, "dist", "manifest.json"), JSON.stringify(manifest, null, 1) + "\n");

async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: join(web, "styles", "app.css"), out: "app" },
      { in: join(web, "elements", "app.ts"), out: "app" },
      { in: join(web, "elements", "theme.ts"), out: "theme" },
      { in: join(web, "styles", "notebook-phone.css"), out: "notebook" },
      { in: join(web, "notebook", "app.ts"), out: "notebook" },
    ],
    outdir: assets,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    bundle: true,
    minify: true,
    charset: "utf8",
    metafile: true,
    format: "esm",
    target: ["es2020", "chrome90", "firefox90", "safari15"],
    loader: { ".woff2": "file", ".woff": "file" },
    plugins: [digitFonts],
    logLevel: "warning",
  });
  for (const [output, { entryPoint, inputs }] of Object.entries(result.metafile.outputs)) {
    const file = basename(output);
    const source = entryPoint ?? Object.keys(inputs)[0] ?? file;
    // Two entry points are called app.ts; what they are built as tells them apart.
    const name = entryPoint === undefined ? basename(source.split(":").pop()) : file.replace(/-[A-Z0-9]{8}(?=\.)/, "");
    manifest[name] = `/assets/${file}`;
  }
}

// Service workers, last: each names every file that its pages need without a network, and its version is the digest of those
// names and of itself.
async function worker(name, source, wanted) {
  const files = Object.entries(manifest).filter(([name]) => wanted.test(name)).map(([, url]) => url).sort();
  const made = async (version) => (await build({
    absWorkingDir: root, entryPoints: [join(web, source, "worker.ts")], bundle: true, minify: true, charset: "utf8", write: false, format: "iife",
    target: ["es2020", "chrome90", "firefox90", "safari15"], logLevel: "warning", define: { BUILT: JSON.stringify({ version, files }) },
  })).outputFiles[0].text;
  const version = createHash("sha256").update(await made("")).digest("hex").slice(0, 12);
  await write(name, await made(version));
}

async function write(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const file = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  await writeFile(join(assets, file), bytes);
  return (manifest[name] = `/assets/${file}`);
}

async function licences() {
  const parts = ["@fontsource/be-vietnam-pro", "lucide-static"].map(async (name) => {
    const text = await readFile(join(root, "node_modules", name, "LICENSE"), "utf8");
    return `== ${name} ==\n\n${text.trim()}\n`;
  });
  return [await readFile(join(root, "LICENSE"), "utf8"), ...(await Promise.all(parts))].join("\n\n");
}

async function compress() {
  for (const file of await readdir(assets)) {
    if (!/\.(css|js|svg|txt)$/.test(file)) continue;
    const bytes = await readFile(join(assets, file));
    await writeFile(join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(assets, `${file}.br`), brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }));
  }
}
