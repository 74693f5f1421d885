// Runs a command: help, exit codes, and a stack trace only for our own mistakes.
import { AuthorError } from "../../lib/problem.ts";
import { findError } from "../../lib/find-error.ts";
import { explainMachineFault, MACHINE_FAULT } from "../../lib/machine-fault.ts";
import { toPrintable } from "./printable.ts";
import { formatHelp, readArguments, type Arguments, type Command } from "./arguments.ts";

/**
 * Exit codes: 0 done, 1 problems for the author to fix, 70 a bug of ours (EX_SOFTWARE), 74 a problem with the machine
 * (EX_IOERR).
 */
export async function runCommand(command: Command, run: (given: Arguments) => Promise<void>): Promise<void> {
  try {
    const given = readArguments(command, process.argv.slice(2));
    if (given === "help") console.log(formatHelp(command));
    else await run(given);
  } catch (error) {
    const authorError = findError(error, AuthorError);
    const fault = authorError ? undefined : explainMachineFault(error);
    if (authorError) console.error(toPrintable(authorError.message, process.stderr));
    else console.error(fault ?? error);
    process.exitCode = authorError ? 1 : fault === undefined ? 70 : MACHINE_FAULT;
  }
}
