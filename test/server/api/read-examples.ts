export type Example = { command: string; answer: unknown }

/** Every command of a document with the answer that is printed under it. */
export function readExamples(document: string): Example[] {
  const found = document.matchAll(/```sh\n(?<command>curl .*?)\n```\s+```json\n(?<answer>.*?)\n```/gs)
  return [...found].map(({ groups }) => ({
    command: groups?.['command'] ?? '',
    answer: JSON.parse(groups?.['answer'] ?? '') as unknown,
  }))
}

/** Does what `curl` does with such a command. An option that it does not know is an error, not left out. */
export function runCurl(command: string, variables: Record<string, string>): Promise<Response> {
  const [, ...words] = wordsOf(command, variables)
  const headers = new Headers()
  let method = 'GET'
  let body: string | null = null
  let address = ''
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = () => words[(at += 1)] ?? ''
    if (word === '-X') method = next()
    else if (word === '-d') body = next()
    else if (word === '-H') {
      const [name = '', value = ''] = next().split(/:\s*(.*)/s)
      headers.append(name, value)
    } else if (word.startsWith('-'))
      throw new Error(`The examples use an option that their test does not know: ${word}`)
    else address = word
  }
  return fetch(address, { method, headers, ...(body === null ? {} : { body }) })
}

/** Words as a shell splits them: single quotes keep everything, double quotes and bare words fill variables in. */
function wordsOf(command: string, variables: Record<string, string>): string[] {
  const fill = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_, name: string) => {
      const value = variables[name]
      if (value === undefined) throw new Error(`The examples use an unknown variable: ${name}`)
      return value
    })
  const found = command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)
  return [...found].map(([, single, double, bare]) => single ?? fill(double ?? bare ?? ''))
}

/** What an answer is made of: names and kinds of its values, and what the first entry of each list is made of. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}
