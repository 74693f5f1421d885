// Only the parts of Eleventy 3 that we use; its own types do not hold under `strict`.
declare module "@11ty/eleventy" {
  /** What Eleventy hands to a template's functions: the page's data, collections among it. */
  export type TemplateValues = Readonly<Record<string, unknown>>;

  export interface VirtualTemplate {
    render(values: TemplateValues): string;
  }

  export interface TransformContext {
    readonly page: { readonly url: string; readonly outputPath: string };
  }

  export interface EleventyConfig {
    on(event: "eleventy.before" | "eleventy.after" | "eleventy.afterwatch", listener: () => void | Promise<void>): void;
    addCollection(name: string, collect: () => readonly unknown[]): void;
    addTemplate(path: string, template: VirtualTemplate, values: Readonly<Record<string, unknown>>): void;
    addTransform(
      name: string,
      transform: (
        this: TransformContext,
        content: string | Buffer,
        outputPath: string,
      ) => string | Buffer | Promise<string | Buffer>,
    ): void;
    addWatchTarget(path: string): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    /** Sequential: each listener of an event is awaited before the next one is called. */
    setEventEmitterMode(mode: "sequential" | "parallel"): void;
  }

  export interface EleventyOptions {
    /** False: no config file is looked for in the folder that the command was started in. */
    readonly configPath?: string | false;
    readonly quietMode?: boolean;
    readonly runMode?: "build" | "watch" | "serve";
    readonly source?: "cli" | "script";
    readonly config?: (eleventy: EleventyConfig) => void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    readonly bench: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    /** The file watcher, from `watch()` on. */
    readonly watcher: { on(event: "unlink", listener: (file: string) => void): void };
    disableLogger(): void;
    setFormats(formats: readonly string[]): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Gives the function that Eleventy calls for a changed path. */
    watch(): Promise<(path: string) => Promise<void>>;
  }
}
