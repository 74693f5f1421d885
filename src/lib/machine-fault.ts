// Explains problems with the machine, such as a full disk or a folder without write permission, which neither the
// author nor the program caused.

/** EX_IOERR of sysexits(3). */
export const MACHINE_FAULT = 74;

/**
 * One or two sentences on what stopped the program, or undefined for any other error. `content` is the folder that
 * other programs may be writing to.
 */
export function explainMachineFault(error: unknown, content?: string): string | undefined {
  for (
    let cause = error;
    cause instanceof Error;
    cause = "originalError" in cause ? cause.originalError : cause.cause
  ) {
    const { code, ...fault } = toSystemError(cause);
    const told = code === undefined ? undefined : EXPLANATIONS.get(code)?.({ ...fault, content });
    if (told !== undefined) return told;
  }
  return undefined;
}

interface Fault {
  readonly path: string;
  readonly dest: string | undefined;
  /** The path that was being written, where there are two. */
  readonly target: string;
  readonly syscall: string | undefined;
  readonly content: string | undefined;
}

type Explain = (fault: Fault) => string | undefined;

const diskFull: Explain = ({ target }) => `The disk is full: ${target} couldn't be written. Make room, then try again.`;
const notAllowed: Explain = ({ target, dest }) =>
  `${target} may not be ${dest === undefined ? "read or written" : "written"} with your permissions. Change its permissions, or choose another folder.`;
const inUse: Explain = ({ target }) => `${target} is in use by another program. Close that, and start again.`;
const tooManyOpen: Explain = () => "Too many files are open on this computer. Close other programs, then try again.";
const writtenMeanwhile: Explain = ({ target }) =>
  `Another program, or another build, is writing to ${target} at the same time. Wait until it is done, and start again.`;

/** By the code of the system's error. */
const EXPLANATIONS: ReadonlyMap<string, Explain> = new Map([
  ["ENOSPC", diskFull],
  ["EDQUOT", diskFull],
  ["EACCES", notAllowed],
  ["EPERM", notAllowed],
  ["EROFS", notAllowed],
  ["EBUSY", inUse],
  ["ETXTBSY", inUse],
  ["EMFILE", tooManyOpen],
  ["ENFILE", tooManyOpen],
  ["EIO", ({ target }) => `The disk reported an error at ${target}. Check the disk, then try again.`],
  [
    "ENOENT",
    // Outside the content folder, a missing file would be a bug of ours.
    ({ path, content }) =>
      content !== undefined && path.startsWith(content)
        ? `${path} was there a moment ago, and is gone. ` +
          "If something else is writing to that folder, wait until it is done, and start again."
        : undefined,
  ],
  [
    "ENAMETOOLONG",
    ({ target }) =>
      `${target} has a longer name than this disk takes. Name another folder, nearer to the top of the disk.`,
  ],
  [
    "ENOTDIR",
    ({ target }) => `${target} cannot be written, because one of the folders in it is a file. Name another place.`,
  ],
  [
    "EEXIST",
    (fault) =>
      fault.syscall === "mkdir"
        ? `${fault.path} is a file, and a folder is needed there. Name another place.`
        : writtenMeanwhile(fault),
  ],
  ["ENOTEMPTY", writtenMeanwhile],
]);

function toSystemError(error: Error): Omit<Fault, "content"> & { readonly code: string | undefined } {
  const text = (name: string): string | undefined => {
    const value: unknown = name in error ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const [path, dest] = [text("path") ?? "a file", text("dest")];
  return { code: text("code"), path, dest, target: dest ?? path, syscall: text("syscall") };
}
