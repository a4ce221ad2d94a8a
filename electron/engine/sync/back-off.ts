const shortest = 1_000
const longest = 60_000

/** Milliseconds to wait after that many failures in a row: 1 s, 2 s … 60 s, less up to half of it, so that laptops part. */
export function backOff(failures: number, random: () => number): number {
  const full = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 10))
  return Math.round(full * (0.5 + random() / 2))
}
