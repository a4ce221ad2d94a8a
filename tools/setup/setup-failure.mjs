/** A step that could not be done: the message says what to do, so no stack is shown for it. */
export function setupFailure(message) {
  return Object.assign(new Error(message), { isSetupFailure: true })
}
