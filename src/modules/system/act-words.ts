import type { ActWords } from '#platform/act-words.ts'

const atMap = () => '/system'

/** What the map's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'system.add': { says: 'added something to the map of the system', at: atMap },
  'system.reword': { says: 'reworded something in the map of the system', at: atMap },
  'system.arrange': { says: 'changed the order of the map of the system', at: atMap },
  'system.retire': { says: 'retired something in the map of the system', at: atMap },
  'system.bringBack': { says: 'brought something back into the map of the system', at: atMap },
  'system.addOrganisation': { says: 'added an organisation' },
  'system.check': { says: 'checked an organisation' },
  'system.correct': { says: 'corrected the name or part of an organisation' },
  'system.merge': { says: 'merged an organisation into another', power: true },
  'system.unmerge': { says: 'took back that an organisation was merged', power: true },
  'system.retireOrganisation': { says: 'retired an organisation' },
  'system.bringBackOrganisation': { says: 'offered an organisation again that was retired' },
}
