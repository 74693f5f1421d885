// The program that paints one drawing: SVG comes in, PNG goes out. It ends itself where that takes too much.
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

const [width = 0, density = 72, mostSeconds = 1, mostBytes = 1] = process.argv.slice(2).map(Number);

sharp.concurrency(1);
// Nothing else can stop the renderer, which has its own thread. CPU time doesn't depend on how busy the machine is.
const watch = setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (user + system > mostSeconds * 1e6 || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, "SIGKILL");
}, 100);
const painted = await sharp(await buffer(process.stdin), { density })
  .resize({ width })
  .png({ palette: true, effort: 7 })
  .toBuffer();
clearInterval(watch);
process.stdout.write(painted);
