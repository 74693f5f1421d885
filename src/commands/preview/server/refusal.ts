// A request that is answered with only a status and a message.

export class Refusal extends Error {
  readonly status: number;

  /** `message` is one sentence; the browser shows it. */
  constructor(status: number, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
  }
}
