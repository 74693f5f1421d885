// Files that editors, office programs and operating systems leave behind: no author wrote them.

/** Backups and temporary files, and files that a program has open. */
const UNFINISHED = /~$|^~\$|^#.*#$|^\.?~lock\..*#$|\.(?:bak|orig|save|sw[a-p]|tmp|temp|crdownload)$/iu;
/** What file managers note about a folder. */
const NOTED = /^(?:\.DS_Store|\._.*|e?hthumbs(?:_vista)?\.db|thumbs\.db|desktop\.ini|icon\r)$/iu;
/** Folders of such notes: in archives made on a Mac, and on servers of Synology. */
const FOLDER = /(?:^|\/)(?:__MACOSX|@eaDir)\//u;

/** Whether a path with forward slashes is such a file: never published, and never reported. */
export function isLitter(file: string): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return UNFINISHED.test(name) || NOTED.test(name) || FOLDER.test(file);
}
