// A method that the published types of Nunjucks leave out.
import "nunjucks";

declare module "nunjucks" {
  interface Template {
    getExported(done: (error: Error | null, exported: Readonly<Record<string, unknown>>) => void): void;
  }
}
