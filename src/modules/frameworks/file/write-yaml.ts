import {
  type Behaviour,
  type Characteristic,
  characteristicKeys,
  type Framework,
  frameworkKeys,
} from '../framework.ts'

/**
 * The width of a line of prose in a file; the words of one behaviour stay on one line, whatever their
 * length.
 */
const width = 120

const folded = new Set(['about', 'summary', 'intro'])

/**
 * Writes a framework as YAML, always in the same way: known keys in a fixed order, quotes only where YAML
 * needs them, long prose folded. Reads back to the same framework, and writes the same bytes again.
 */
export function writeYaml(framework: Framework): string {
  return frameworkKeys.flatMap((key) => writeField(key, framework[key as keyof Framework], '')).join('')
}

type Held = string | null | undefined | readonly (string | Characteristic | Behaviour)[]

function writeField(key: string, held: Held, indent: string): string[] {
  if (held === undefined) return []
  if (held === null) return [`${indent}${key}: null\n`]
  if (typeof held === 'string') return [`${indent}${key}: ${writeText(key, held, indent)}\n`]
  return [`${indent}${key}:\n`, ...held.map((item) => writeItem(item, `${indent}  `))]
}

function writeItem(item: string | Characteristic | Behaviour, indent: string): string {
  if (typeof item === 'string') return `${indent}- ${scalar(item)}\n`
  const inner = `${indent}  `
  const lines = 'behaviours' in item ? writeCharacteristic(item, inner) : writeBehaviour(item, inner)
  // The first key stands on the line of the dash.
  return `${indent}- ${lines.join('').slice(inner.length)}`
}

function writeCharacteristic(characteristic: Characteristic, indent: string): string[] {
  return characteristicKeys.flatMap((key) => {
    // The keys are those of a characteristic; the type of the list is wider.
    if (key !== 'lenses')
      return writeField(key, characteristic[key as Exclude<keyof Characteristic, 'lenses'>], indent)
    const { lenses } = characteristic
    return lenses ? [`${indent}lenses: [${lenses.map((lens) => scalar(lens, true)).join(', ')}]\n`] : []
  })
}

function writeBehaviour({ id, title, text, lens, easy_read, audio }: Behaviour, indent: string): string[] {
  const fields = { id, title, text, lens, easy_read, audio }
  return Object.entries(fields).flatMap(([key, held]) => writeField(key, held, indent))
}

function writeText(key: string, text: string, indent: string): string {
  if (key === 'version') return quoted(text)
  const line = scalar(text)
  if (!folded.has(key) || `${indent}${key}: ${line}`.length <= width || !isFoldable(text)) return line
  const inner = `${indent}  `
  return ['>-', ...fold(text, width - inner.length).map((part) => inner + part)].join('\n')
}

// A line break folds to one space, so only single spaces between words may become one.
const isFoldable = (text: string) => !/\s{2}|[^\S ]/.test(text) && text.trim() === text && isPrintable(text)

function fold(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function scalar(text: string, inBrackets = false): string {
  return isPlain(text) && !(inBrackets && /[,[\]{}]/.test(text)) ? text : quoted(text)
}

// Begins like a word, holds nothing that YAML 1.1 or 1.2 reads as structure, and is no number, date or
// truth value.
function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}“‘(£]/u.test(text) || !isPrintable(text)) return false
  if (/: |:$| #|^\s|\s$|\s{2}|[^\S ]/.test(text)) return false
  if (/^(null|true|false|yes|no|on|off|y|n)$/i.test(text)) return false
  return !/^[\d._:xoabcdef+-]+$/i.test(text) || /^\d{4}-\d{2}$/.test(text)
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const isPrintable = (text: string) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text)

/** Double quotes as JSON has them, which YAML reads alike, with the unprintable written as numbers. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
