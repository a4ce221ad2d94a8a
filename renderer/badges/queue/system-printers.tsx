import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PrintWay } from '#shared/badges/print-way.ts'
import controls from '#shared/look/controls.module.css'
import styles from './badges-screen.module.css'
import { usePrinters } from './use-badges.ts'

export type SystemPrintersProps = { chosen: string; inUse: PrintWay | null; onChoose: (queue: string) => void }

/** The printers that the laptop knows, each with how it is. */
export function SystemPrinters({ chosen, inUse, onChoose }: SystemPrintersProps) {
  const words = useTranslations('badgePrinting.printer')
  const failures = useTranslations('badgePrinting.failure')
  const { data, refetch, isFetching } = usePrinters()
  if (!data) return null
  const { printers, isStateKnown, isSpoolerUp } = data
  return (
    <>
      {printers.length > 0 && (
        <fieldset className={styles['printers']}>
          <legend>
            <VisuallyHidden>{words('queue')}</VisuallyHidden>
          </legend>
          {printers.map(({ name, displayName, trouble }) => (
            <label key={name} className={styles['printer']}>
              <input type="radio" name="queue" checked={name === chosen} onChange={() => onChoose(name)} />
              <span className={styles['name']}>{displayName}</span>
              <span className={styles['muted']}>
                {[
                  ...(inUse?.kind === 'system' && inUse.queue === name ? [words('inUse')] : []),
                  ...(isStateKnown ? [trouble ? failures(`${trouble}.sentence`) : words('ready')] : []),
                ].join(' · ')}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {printers.length === 0 && <p className={styles['told']}>{words(isSpoolerUp ? 'nothingFound' : 'spoolerDown')}</p>}
      {printers.length === 0 && (
        <div className={styles['row']}>
          <button type="button" className={controls['secondary']} disabled={isFetching} onClick={() => void refetch()}>
            {words('lookAgain')}
          </button>
        </div>
      )}
      {!isStateKnown && <p className={styles['muted']}>{words('stateUnknown')}</p>}
    </>
  )
}
