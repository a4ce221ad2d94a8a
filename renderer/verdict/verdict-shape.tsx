import type { Tone } from './describe-verdict.ts'

/** One shape per kind, so that colour is never the only sign: tick in a circle, clock in a ring, bar, and hand. */
export function VerdictShape({ tone, className = '' }: { tone: Tone; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" fill="none" strokeLinecap="round">
      <g stroke="currentColor" strokeWidth="9" strokeLinejoin="round">
        {shapes[tone]}
      </g>
    </svg>
  )
}

const shapes: Record<Tone, React.ReactNode> = {
  admitted: (
    <>
      <circle cx="50" cy="50" r="42" />
      <path d="M30 52 45 67 72 36" />
    </>
  ),
  'already-in': (
    <>
      <circle cx="50" cy="50" r="42" strokeDasharray="5 15.5" />
      <path d="M50 27v25l16 11" />
    </>
  ),
  refused: (
    <>
      <path d="M33 8h34l25 25v34L67 92H33L8 67V33Z" />
      <path d="M30 50h40" strokeWidth="12" />
    </>
  ),
  needs: (
    <>
      <rect x="9" y="9" width="82" height="82" rx="8" />
      <path d="M30 70l4-17 29-29 13 13-29 29Z" strokeWidth="7" />
    </>
  ),
}
