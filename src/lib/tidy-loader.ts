// Loads Nunjucks templates without their indentation.
import nunjucks from "nunjucks";

/** Strips indentation, so that readers don't download it; keeps line breaks, so that error line numbers stay right. */
export class TidyLoader extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    return { ...source, src: source.src.replaceAll(/^[ \t]+/gmu, "") };
  }
}
