/** What a spreadsheet takes as the name of a sheet (ECMA-376 leaves it open; Excel is the strictest). */
const longest = 31
const forbidden = /[[\]:*?/\\]/g

/**
 * Names for the sheets of one workbook, one after another: without letters that are refused, short enough, and each
 * only once whatever the case of its letters; a name that comes again gets a number.
 */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain =
      wanted
        .replaceAll(forbidden, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[\s']+|[\s']+$/g, '') || 'Sheet'
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`
      const name = `${plain.slice(0, longest - end.length).trimEnd()}${end}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}
