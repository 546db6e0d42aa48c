// One SVG file of symbols: the icons named in icons.txt (Lucide), and the status shapes of web/shapes.
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";

export async function sprite(web, lucide) {
  const wanted = (await readFile(join(web, "icons.txt"), "utf8")).split("\n").map((line) => line.trim()).filter(Boolean);
  const symbols = [];
  for (const name of wanted) {
    const svg = await readFile(join(lucide, `${name}.svg`), "utf8").catch(() => {
      throw new Error(`web/icons.txt names ${name}, which Lucide does not have.`);
    });
    // Paint stands on the symbol: rules of the page do not reach into another file, inherited colour does.
    symbols.push({ id: `i-${name}`, box: 24, body: inner(svg),
      paint: ' fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"' });
  }
  for (const file of (await readdir(join(web, "shapes"))).sort())
    symbols.push({ id: `s-${basename(file, ".svg")}`, box: 16, body: (await readFile(join(web, "shapes", file), "utf8")).trim(), paint: "" });
  const drawn = symbols.map(({ id, box, body, paint }) => `<symbol id="${id}" viewBox="0 0 ${box} ${box}"${paint}>${body}</symbol>`);
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg">${drawn.join("\n")}</svg>\n`, names: symbols.map(({ id }) => id) };
}

const inner = (svg) => svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
  .replace(/\s+/g, " ").replace(/ \/>/g, "/>").replace(/> </g, "><").trim();
