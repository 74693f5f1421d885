// What a host needs to publish the site on its own: files for the repository, and steps for the owner.

export interface RecipeFile {
  /** Path from the root of the repository, or where the owner's server reads it. */
  readonly path: string;
  readonly text: string;
}

export interface Recipe {
  /** Files of the repository. */
  readonly files: readonly RecipeFile[];
  /** Text for the owner's own server, to be put where it looks. */
  readonly snippet?: string;
  /** Steps for the owner, in order; one sentence each. */
  readonly steps: readonly string[];
}

export interface RecipeSite {
  /** Where it is going to be: https://example.org or https://example.org/blog. */
  readonly url: string;
  /** Fit for the name of a project: small letters, digits and hyphens. */
  readonly name: string;
  /** The content folder, as it is to be typed. */
  readonly input: string;
  /** The folder to build into, as it is to be typed; undefined for the usual one. */
  readonly output?: string | undefined;
}
