import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { nameOfWay } from '#shared/badges/name-of-way.ts'
import type { BadgeQueue } from '#shared/contract/badges.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { useChangeSettings } from '../../kiosk/use-change-settings.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import { Switch } from '../../look/switch.tsx'
import frame from '../../look/two-columns.module.css'
import styles from './badges-screen.module.css'
import { PrinterChoice } from './printer-choice.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { useBadgeAction } from './use-badges.ts'

/** Where badges of this desk go, how the printer is, and a badge to try it with. */
export function PrinterCard({ queue }: { queue: BadgeQueue }) {
  const words = useTranslations('badgePrinting.printer')
  const title = useId()
  const change = useChangeSettings()
  const test = useBadgeAction(() => ask(kiosk.testBadge()))
  const { way, isAutomatic, trouble, papersFolder, hasDesign } = queue
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title')}
      </h2>
      {way === null && <p className={styles['told']}>{words('none')}</p>}
      <div role="status">{trouble && <TroubleNote trouble={trouble} />}</div>
      <PrinterChoice key={way === null ? '' : nameOfWay(way)} queue={queue} />
      {way?.kind === 'pdf' && <p className={styles['muted']}>{words('pdfFolder', { folder: papersFolder })}</p>}
      {way?.kind === 'zpl' && <p className={styles['muted']}>{words('zplUnknown')}</p>}
      {way && (
        <Switch
          label={words('automatic')}
          hint={words('automaticHint')}
          isOn={isAutomatic}
          onSwitch={(isOn) => change.mutate({ badges: { isAutomatic: isOn } })}
        />
      )}
      {way && hasDesign && (
        <div className={styles['row']}>
          <button
            type="button"
            className={controls['secondary']}
            disabled={test.isPending}
            onClick={() => test.mutate(undefined)}
          >
            {words(test.isPending ? 'testing' : 'test')}
          </button>
        </div>
      )}
      <div role="status">
        {test.data?.isPrinted && <p className={styles['told']}>{words('testPrinted')}</p>}
        {test.data?.trouble && <TroubleNote trouble={test.data.trouble} />}
      </div>
      {test.error && <FailureNote failure={failureOf(test.error)} />}
    </section>
  )
}
