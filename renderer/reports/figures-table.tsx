import { useTranslations } from 'use-intl'
import styles from './figures-table.module.css'

export type FiguresTableProps = {
  caption: string
  headings: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** The figures of a chart, for whoever would rather read them, or have them read. */
export function FiguresTable({ caption, headings, rows }: FiguresTableProps) {
  const words = useTranslations('reports')
  return (
    <details className={styles['details']}>
      <summary className={styles['summary']}>{words('asTable')}</summary>
      <div className={styles['scroller']} tabIndex={0} role="group" aria-label={caption}>
        <table className={styles['table']}>
          <caption className={styles['caption']}>{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others], index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two parts may be called alike
              <tr key={index}>
                <th scope="row">{first}</th>
                {others.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
