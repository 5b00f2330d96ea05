import { PNG } from 'pngjs';

/** The most common colours are always kept: those of backgrounds and lines. */
const GROUNDS = 12;
/** Squared distance in RGB up to which one colour replaces another. */
const ALIKE = 800;

/**
 * The image with fewer colours: each of the others becomes the nearest of them. The edges of text have hundreds of shades
 * that nobody sees. Without them, the file is half as large.
 */
export function fewColours(png) {
  const image = PNG.sync.read(png);
  const { data } = image;
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const kept = [];
  const instead = new Map();
  for (const colour of byCount) {
    const nearest = nearestOf(kept, colour);
    const isKept = kept.length < GROUNDS || distance(nearest, colour) > ALIKE;
    if (isKept) kept.push(colour);
    instead.set(colour, isKept ? colour : nearest);
  }
  for (let at = 0; at < data.length; at += 4) data.writeUInt32BE(instead.get(data.readUInt32BE(at)), at);
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

function nearestOf(colours, colour) {
  return colours.reduce((best, each) => (distance(each, colour) < distance(best, colour) ? each : best), colours[0]);
}

/** Colours are `0xRRGGBBAA`. */
function distance(one, other) {
  return [8, 16, 24].reduce((sum, bits) => sum + (((one >>> bits) & 255) - ((other >>> bits) & 255)) ** 2, 0);
}
