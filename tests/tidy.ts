// Checks the format, the linter's rules and unused code before the tests run, and ends a failure with the line to type.
import { spawnSync } from "node:child_process";

const CHECKS = [
  { command: "oxfmt --check", advice: "Formatting differs. Type: npm run format" },
  { command: "oxlint --type-aware", advice: "The linter found problems. Fix them, then type: npm run lint" },
  { command: "knip --config tests/knip.json", advice: "Some code is never used. Remove it, then type: npm run unused" },
];

for (const { command, advice } of CHECKS) {
  // With a shell, because a program of node_modules/.bin is a .cmd file on Windows.
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (status !== 0) {
    console.error(advice);
    process.exit(1);
  }
}
