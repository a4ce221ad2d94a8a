const bytesAtOnce = 4_096

/** Numbers from 0 to below 1 that cannot be guessed. Asked for one by one, chance costs more than what it is for. */
export function randomNumbers(randomBytes: (length: number) => Buffer): () => number {
  let drawn: Buffer = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at === drawn.length) {
      drawn = randomBytes(bytesAtOnce)
      at = 0
    }
    const number = drawn.readUInt32BE(at) / 2 ** 32
    at += 4
    return number
  }
}
