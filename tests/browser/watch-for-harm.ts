// Notices what an attack would do: run, open, or ask another host for something.
/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** Watches every page that `page` opens from now on; call the result to hear what happened. */
export async function watchForHarm(page: Page, origin: string): Promise<() => readonly string[]> {
  const harm: string[] = [];
  await page.exposeFunction("tellHarm", (what: string) => harm.push(what));
  await page.addInitScript(() => {
    const tell = (what: string): void => (window as unknown as { tellHarm: (what: string) => void }).tellHarm(what);
    const noted =
      (name: string) =>
      (...values: unknown[]) =>
        tell(`${name}(${values.map(String).join(", ").slice(0, 80)})`);
    Object.assign(window, {
      alert: noted("alert"),
      confirm: noted("confirm"),
      prompt: noted("prompt"),
      print: noted("print"),
      open: noted("open"),
    });
  });
  page.on("dialog", (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", () => harm.push("popup"));
  page.on("pageerror", (error) => harm.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:"))
      harm.push(`request: ${request.url()}`);
  });
  return () => harm;
}
