import styles from '#shared/look/wave-pattern.module.css'

/** Sasirangan's stitched waves as a fine line. Stands beside or behind empty places, never behind text. */
export function WavePattern({ className = '' }: { className?: string | undefined }) {
  return (
    <svg className={`${styles['waves']} ${className}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="sasirangan" width="48" height="36" patternUnits="userSpaceOnUse">
          <path d="M0 9c8-9 16-9 24 0s16 9 24 0" strokeDasharray="3 4" />
          <path d="M0 21c8-9 16-9 24 0s16 9 24 0" />
          <path d="M0 33c8-9 16-9 24 0s16 9 24 0" strokeDasharray="1 6" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#sasirangan)" />
    </svg>
  )
}
