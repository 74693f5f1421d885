// How to get plain text out of programs that save documents of their own.

/** Completes "In Word, choose". */
const STEPS = {
  Word: "File, Save As, Plain Text (.txt), with the encoding UTF-8",
  LibreOffice: "File, Save As, Text - Choose Encoding (.txt), with the encoding UTF-8",
  Pages: "File, Export To, Plain Text",
  TextEdit: "Format, Make Plain Text, then File, Save, with the encoding UTF-8",
} as const;

/** "In Word, choose File, Save As, …" */
export function saveAsText(program: keyof typeof STEPS): string {
  return `In ${program}, choose ${STEPS[program]}`;
}
