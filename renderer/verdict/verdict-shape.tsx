import type { VerdictKind } from '#shared/check-in/verdict.ts'
import styles from './verdict-shape.module.css'

/** Everything that has a shape: whoever a supervisor let in is in. */
export type ShapeKind = VerdictKind | 'exit' | 'override'

const octagon = 'M30 4h40l26 26v40L70 96H30L4 70V30z'

/** The verdict told by shape alone: circle with a tick, ring with a clock, octagon with a bar, square with a pen. Without a size, its place gives it. */
export function VerdictShape({ kind, size }: { kind: ShapeKind; size?: number }) {
  return (
    <svg
      className={styles['shape']}
      viewBox="0 0 100 100"
      {...(size === undefined ? {} : { width: size, height: size })}
      aria-hidden="true"
      data-shape={kind}
    >
      <Drawing kind={kind} />
    </svg>
  )
}

function Drawing({ kind }: { kind: ShapeKind }) {
  switch (kind) {
    case 'admitted':
    case 'override':
      return (
        <>
          <circle className={styles['body']} cx="50" cy="50" r="47" />
          <path className={styles['mark']} d="M27 52l16 16 31-35" />
        </>
      )
    case 'exit':
      return (
        <>
          <circle className={styles['body']} cx="50" cy="50" r="47" />
          <path className={styles['mark']} d="M27 50h44M53 31l19 19-19 19" />
        </>
      )
    case 'already-in':
      return (
        <>
          <circle className={styles['ring']} cx="50" cy="50" r="43" />
          <path className={styles['line']} d="M50 25v27l18 12" />
        </>
      )
    case 'refused':
      return (
        <>
          <path className={styles['body']} d={octagon} />
          <path className={styles['mark']} d="M27 50h46" />
        </>
      )
    case 'needs':
      return (
        <>
          <rect className={styles['body']} x="5" y="5" width="90" height="90" rx="14" />
          <path className={styles['pen']} d="M28 72l4-17 30-30 13 13-30 30z" />
          <path className={styles['pen']} d="M54 33l13 13" />
          <path className={styles['pen']} d="M56 74h18" />
        </>
      )
  }
}
