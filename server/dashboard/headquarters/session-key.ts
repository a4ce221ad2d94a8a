/** Under which the answer to "who am I" is kept. */
export const sessionKey = ['', 'GET /session', {}]
