import type { ActWords } from '#platform/act-words.ts'

const atConversation = (slug: string) => `/conversations/${slug}`
const atInsight = (id: string) => `/insights/${id}`

/** What the acts of insights are called. Saying something and voting are none: whose it is, is nobody's business. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'insights.add': { says: 'wrote an insight down', at: atInsight },
  'insights.change': { says: 'changed how they are named with an insight' },
  'insights.withdraw': { says: 'took an insight back' },
  'insights.bringBack': { says: 'shared an insight again' },
  'insights.tag': { says: 'said what an insight speaks of', at: atInsight },
  'insights.prepare': { says: 'prepared a conversation', at: atConversation },
  'insights.changeConversation': { says: 'changed a conversation', at: atConversation },
  'insights.open': { says: 'opened a conversation', at: atConversation },
  'insights.close': { says: 'closed a conversation', at: atConversation },
  'insights.conclude': { says: 'wrote down what was concluded from a conversation', at: atConversation },
  'insights.letIn': { says: 'let a statement in', at: atConversation },
  'insights.askToReword': {
    says: 'asked for a statement to be reworded, and said why',
    at: atConversation,
    power: true,
  },
  'insights.mend': { says: 'mended a slip of the pen in a statement', at: atConversation, power: true },
  'insights.join': { says: 'joined two statements', at: atConversation, power: true },
  'insights.part': { says: 'parted two statements that were joined', at: atConversation, power: true },
  'insights.leaveOut': { says: 'left a statement out, and said why', at: atConversation, power: true },
  'insights.undo': { says: 'took back what was decided on a statement', at: atConversation, power: true },
  'insights.linkCause': { says: 'linked what was said to a changed wording', at: () => '/insights/causes' },
  'insights.unlinkCause': {
    says: 'took back what was linked to a changed wording',
    at: () => '/insights/causes',
  },
  'insights.notePhrase': { says: 'noted why a wording changed', at: () => '/insights/causes' },
  'insights.leaveUnchanged': {
    says: 'said why a statement changed no wording',
    at: () => '/insights/causes',
  },
  'insights.tellChanged': { says: 'told those whose words changed a wording', at: () => '/insights/causes' },
  'insights.renameTheme': { says: 'gave a theme another name', at: () => '/themes' },
  'insights.mergeTheme': { says: 'joined two themes', at: () => '/themes' },
  'insights.sortTheme': { says: 'split a theme, or moved something to another', at: () => '/themes' },
  'insights.undoThemeEdit': { says: 'took back what was done to a theme', at: () => '/themes' },
}
