import type { TokenName } from '#ui/theme/tokens.ts'

/**
 * nhsuk-frontend mixes its colours while Sass compiles, so that they cannot be given as custom properties. This
 * turns its compiled sheet into ours: each colour becomes a token, by what it is used for.
 */

/** What a colour does in a declaration: words and icons, the ground behind them, or lines and shadows. */
type Use = 'text' | 'ground' | 'line'
type Meaning = Partial<Record<Use, TokenName | 'none'>> & { any?: TokenName | 'none' }

const meanings: Readonly<Record<string, Meaning>> = {
  '#005eb8': { text: 'link', any: 'house' },
  '#002f5c': { text: 'link-press', any: 'house-press' },
  '#003087': { any: 'house-hover' },
  '#212b32': { any: 'ink' },
  '#007f3b': { text: 'success', ground: 'house', line: 'success' },
  '#00662f': { text: 'success', any: 'house-hover' },
  '#00401e': { text: 'success', ground: 'house-press', line: 'house-shadow' },
  '#330072': { any: 'link-visited' },
  '#7c2855': { any: 'link-hover' },
  '#d5281b': { ground: 'error-fill', any: 'error' },
  '#aa2016': { any: 'error-press' },
  '#6b140e': { text: 'error', any: 'error-press' },
  '#951c13': { any: 'error' },
  '#dd5349': { any: 'error' },
  '#ffeb3b': { any: 'focus' },
  '#fff9c4': { any: 'notice-tint' },
  '#4c6272': { text: 'ink-soft', any: 'rule-strong' },
  '#768692': { any: 'rule' },
  '#aeb7bd': { any: 'rule-strong' },
  '#d8dde0': { ground: 'sunk', any: 'rule' },
  '#f0f4f5': { ground: 'paper', any: 'rule' },
  '#c7dcef': { text: 'night-soft', any: 'house-tint' },
  '#337ec6': { any: 'rule-strong' },
  '#004b93': { any: 'house-hover' },
  '#e0e4e6': { any: 'sunk' },
  '#0055a6': { any: 'house-hover' },
  '#d9e7f4': { any: 'house-tint' },
  '#d9d9d9': { any: 'sunk' },
  '#b3b3b3': { any: 'rule' },
  '#ffffff': { text: 'on-house', any: 'card' },
  '#669ed4': { any: 'rule-strong' },
  // Tags: a pale ground with a dark word and edge of the same hue.
  '#354550': { any: 'ink-soft' },
  '#dbe0e3': { any: 'sunk' },
  '#004c23': { any: 'success' },
  '#cce5d8': { any: 'success-tint' },
  '#f7d4d1': { any: 'error-tint' },
  '#4d3708': { any: 'notice-ink' },
  '#ffdc8e': { any: 'notice-tint' },
  '#4d4712': { any: 'notice-ink' },
  '#fff59d': { any: 'notice-tint' },
  '#240050': { any: 'house' },
  '#d6cce3': { any: 'house-tint' },
  '#004281': { any: 'link' },
  '#ccdff1': { any: 'sunk' },
}

/** Hues of tags that have a thread of their own. */
const hues: Readonly<Record<string, string>> = {
  '#00524d': '--cw-trust-ink',
  '#ccedeb': '--cw-trust-tint',
  '#57133a': '--cw-partnering-ink',
  '#efd3e3': '--cw-partnering-tint',
  '#004281': '--cw-other-2-ink',
  '#ccdff1': '--cw-other-2-tint',
}

const COLOUR = /#[0-9a-f]{6}\b|rgba\([^)]*\)/gi

/**
 * Gives a compiled sheet of nhsuk-frontend the house's colours.
 *
 * Throws when it meets a colour that it does not know: after an upgrade somebody must say what it is for.
 */
export function inHouseColours(css: string): string {
  return css.replace(/, \(-ms-high-contrast: (?:active|none)\)/g, '').replace(
    /\{([^{}]*)\}/g,
    (_, block: string) =>
      `{${block
        .split(';')
        .map((line) => recolour(line, block))
        .join(';')}}`,
  )
}

function recolour(declaration: string, block: string): string {
  const [property = '', ...rest] = declaration.split(':')
  const name = property.trim()
  // The custom properties of nhsuk-frontend name its palette; nothing on our pages reads them.
  if (/^--nhsuk-.*-colour$/.test(name)) return ''
  return `${property}${rest.length ? ':' : ''}${rest.join(':').replace(COLOUR, (colour) => token(colour.toLowerCase(), name, block))}`
}

function token(colour: string, property: string, block: string): string {
  // Printers' black, and the veils of black and white that only Internet Explorer read, stay what they are.
  if (colour === '#000000') return colour
  if (colour.startsWith('rgba(')) return veil(colour, property)
  const isFocused = block.includes('#ffeb3b')
  if (isFocused && colour === '#212b32') return 'var(--cw-focus-ink)'
  const hue = hues[colour]
  if (hue) return `var(${hue})`
  const meaning = meanings[colour]
  const found = meaning?.[useOf(property)] ?? meaning?.any
  if (!found) {
    throw new Error(
      `CW-ASSET-1: ${colour} in ${property} has no token. Say what it is for in src/ui/theme/nhs-colours.ts`,
    )
  }
  return `var(--cw-${found})`
}

function veil(colour: string, property: string): string {
  if (useOf(property) === 'text') return 'inherit'
  if (colour === 'rgba(255, 255, 255, 0)' || colour === 'rgba(0, 0, 0, 0)') return 'transparent'
  return property === 'background-image' ? 'rgba(75,45,85,.14)' : 'var(--cw-sunk)'
}

function useOf(property: string): Use {
  if (property === 'color' || property === 'fill') return 'text'
  return property.startsWith('background') ? 'ground' : 'line'
}
