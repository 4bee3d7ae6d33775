/** A step of the set-up that failed, with what a person can do about it. */
export class SetupError extends Error {
  /**
   * @param {string} message what failed, one sentence
   * @param {string} remedy what to do, one or more lines
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}
