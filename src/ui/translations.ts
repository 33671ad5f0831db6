/**
 * The words for each plural form of a language, by the rule's name (`one`, `two`, `few`, `many`, `other`).
 */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/**
 * The attributes by which nhsuk-frontend's script is told its words in another language, such as
 * `data-i18n.characters-under-limit.one`.
 */
export function translationAttributes(
  words: Readonly<Record<string, string | Plurals | undefined>>,
): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {}
  for (const [key, message] of Object.entries(words)) {
    if (!message) continue
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else for (const [rule, words] of Object.entries(message)) attributes[`data-i18n.${key}.${rule}`] = words
  }
  return attributes
}
