// Rasterizes one drawing: SVG in, PNG out. The process kills itself where rendering takes too much time or memory.
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
