// A field that a form sends along without showing it.

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** A hidden field, or none where there is nothing to say in it. */
export function hidden(name: string, value: string | undefined): HiddenField[] {
  return value === undefined ? [] : [{ name, value }];
}
