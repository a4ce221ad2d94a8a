import styles from './share-bar.module.css'

/** A share from 0 to 1 as a line that fills; the figures beside it say the same. */
export function ShareBar({ share, isQuiet = false }: { share: number; isQuiet?: boolean }) {
  return (
    <svg
      className={styles['bar']}
      data-is-quiet={isQuiet}
      preserveAspectRatio="none"
      viewBox="0 0 100 1"
      aria-hidden="true"
    >
      <rect className={styles['ground']} width="100" height="1" />
      <rect className={styles['share']} width={Math.max(0, Math.min(100, share * 100))} height="1" />
    </svg>
  )
}
