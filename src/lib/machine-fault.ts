// What the machine refuses - a full disk, a folder that may not be written to - is no mistake of an author, nor of the program.

/** EX_IOERR of sysexits(3). */
export const MACHINE_FAULT = 74;

/** One or two sentences on what stood in the way, or undefined for any other error. `content` is the folder that others may be writing to. */
export function explainMachineFault(error: unknown, content?: string): string | undefined {
  for (
    let cause = error;
    cause instanceof Error;
    cause = "originalError" in cause ? cause.originalError : cause.cause
  ) {
    const { code, path, ...more } = toSystemError(cause);
    const told = code === undefined ? undefined : explain(code, path, { ...more, content });
    if (told !== undefined) return told;
  }
  return undefined;
}

interface Circumstances {
  readonly dest: string | undefined;
  readonly syscall: string | undefined;
  readonly content: string | undefined;
}

function explain(code: string, path: string, { dest, syscall, content }: Circumstances): string | undefined {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk is full: ${dest ?? path} could not be written. Make room, and start again.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${dest ?? path} may not be ${dest === undefined ? "read or written" : "written"} by whoever runs this. Change its permissions, or name another folder.`;
    case "EBUSY":
    case "ETXTBSY":
      return `${dest ?? path} is in use by another program. Close that, and start again.`;
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open on this machine. Close other programs, and start again.";
    case "EIO":
      return `The disk failed at ${dest ?? path}. Look after the disk, then start again.`;
    case "ENOENT":
      // Elsewhere a missing file would be a mistake of ours.
      return content !== undefined && path.startsWith(content)
        ? `${path} was there a moment ago, and is gone. If something else is writing to that folder, wait until it is done, and start again.`
        : undefined;
    case "ENAMETOOLONG":
      return `${dest ?? path} has a longer name than this disk takes. Name another folder, nearer to the top of the disk.`;
    case "ENOTDIR":
      return `${dest ?? path} cannot be written, because one of the folders in it is a file. Name another place.`;
    case "EEXIST":
      if (syscall === "mkdir") return `${path} is a file, and a folder is needed there. Name another place.`;
      return explain("ENOTEMPTY", path, { dest, content, syscall });
    case "ENOTEMPTY":
      return `Another program, or another build, is writing to ${dest ?? path} at the same time. Wait until it is done, and start again.`;
    default:
      return undefined;
  }
}

function toSystemError(error: Error): {
  readonly code: string | undefined;
  readonly path: string;
  readonly dest: string | undefined;
  readonly syscall: string | undefined;
} {
  const text = (name: string): string | undefined => {
    const value: unknown = name in error ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return { code: text("code"), path: text("path") ?? "a file", dest: text("dest"), syscall: text("syscall") };
}
