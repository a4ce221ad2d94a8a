import type { ReactNode } from 'react'
import { AlertList } from '../alerts/alert-list.tsx'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { useVerdictWords } from '../verdict/use-verdict-words.ts'
import colours from '../verdict/verdict-colours.module.css'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './need-frame.module.css'

export type NeedFrameProps = {
  told: Told
  /** Instead of the verdict's own. */
  headline?: string
  children: ReactNode
  /** What can be pressed, always in sight. */
  foot: ReactNode
}

/** Letters; a longer name is written smaller, so that all of it stands there. */
const longName = 36

/** What is still needed from somebody, in the verdict's place: who it is in the verdict's colour, below it the work. */
export function NeedFrame({ told, headline, children, foot }: NeedFrameProps) {
  const words = useVerdictWords()(told)
  return (
    <section
      className={`${styles['frame']} ${colours[words.kind]}`}
      data-verdict={words.kind}
      data-leaving={told.isLeaving}
    >
      <header className={styles['head']}>
        <VerdictShape kind={words.shape} size={56} />
        <div className={styles['who']}>
          <h1 className={styles['headline']} data-part="headline">
            {headline ?? words.headline}
          </h1>
          <p className={styles['name']} data-part="name" data-is-long={(words.name?.length ?? 0) > longName} dir="auto">
            {words.name}
          </p>
          <p className={styles['about']}>{[words.who, ...words.notes].join(' · ')}</p>
        </div>
        <AlertList alerts={words.alerts} size="small" />
      </header>
      <div className={styles['body']}>{children}</div>
      <footer className={styles['foot']}>{foot}</footer>
    </section>
  )
}
