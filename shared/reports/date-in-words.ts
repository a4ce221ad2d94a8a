const upToEleven = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

/** A whole number from 0 to 9,999 in Indonesian words: 2019 is "dua ribu sembilan belas". */
export function numberInWords(value: number): string {
  if (value < 12) return upToEleven[value] ?? ''
  if (value < 20) return `${numberInWords(value - 10)} belas`
  if (value < 100) return joined(`${numberInWords(Math.floor(value / 10))} puluh`, value % 10)
  if (value < 200) return joined('seratus', value - 100)
  if (value < 1_000) return joined(`${numberInWords(Math.floor(value / 100))} ratus`, value % 100)
  if (value < 2_000) return joined('seribu', value - 1_000)
  return joined(`${numberInWords(Math.floor(value / 1_000))} ribu`, value % 1_000)
}

function joined(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${numberInWords(rest)}`
}

/** The parts of a calendar day as a formal record names them; in English as figures. */
export function dateInWords(
  day: string,
  language: 'id' | 'en',
): { day: string; dayOfMonth: string; month: string; year: string } {
  const at = Date.parse(day)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at)
  const [year = 0, , dayOfMonth = 0] = day.split('-').map(Number)
  const inWords = (value: number) => (language === 'id' ? numberInWords(value) : String(value))
  return {
    day: part({ weekday: 'long' }),
    dayOfMonth: inWords(dayOfMonth),
    month: part({ month: 'long' }),
    year: inWords(year),
  }
}
