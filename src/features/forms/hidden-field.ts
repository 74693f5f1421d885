// A field that a form sends along without showing it.

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** A hidden field, or none without a value. */
export function hidden(name: string, value: string | undefined): HiddenField[] {
  return value === undefined ? [] : [{ name, value }];
}
