import { useTranslations } from 'use-intl'
import styles from './camera-view.module.css'
import { CodeFrame } from './code-frame.tsx'
import type { CameraScanner } from './use-camera-scanner.ts'

export type CameraViewProps = {
  scanner: CameraScanner
  /** Shows the picture as a mirror does, which makes aiming easy. Decoding is not affected. */
  isMirrored: boolean
  /** For the screen's own size and radius. */
  className?: string
}

/** The camera's picture with the frame of the code, or in its place what is wrong and what to do. */
export function CameraView({ scanner, isMirrored, className = '' }: CameraViewProps) {
  const words = useTranslations('scanning')
  const { status, attach, sightings } = scanner
  const isPictureShown = status.kind === 'scanning'
  return (
    <section className={`${styles['view']} ${className}`} aria-label={words('camera.label')} data-camera={status.kind}>
      <div className={isMirrored ? styles['mirrored'] : styles['picture']}>
        <div ref={attach} className={isPictureShown ? styles['surface'] : styles['hidden']} />
        {isPictureShown && <CodeFrame sightings={sightings} />}
      </div>
      {status.kind !== 'scanning' && <CameraNotice status={status} />}
    </section>
  )
}

function CameraNotice({ status }: { status: Exclude<CameraScanner['status'], { kind: 'scanning' }> }) {
  const words = useTranslations('scanning')
  const failures = useTranslations('failures')
  const sentence =
    status.kind === 'failed' ? failures(`${status.code}.sentence`) : words(`camera.${status.kind}.sentence`)
  const next = status.kind === 'failed' ? words(`camera.failed.${status.code}`) : words(`camera.${status.kind}.next`)
  return (
    <output className={styles['notice']}>
      <span className={styles['sentence']}>{sentence}</span>
      <span className={styles['next']}>{next}</span>
    </output>
  )
}
