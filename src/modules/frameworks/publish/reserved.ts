import type { Framework } from '../framework.ts'

const frameworks: readonly string[] = ['import', 'crosswalks']
const versions: readonly string[] = [
  'current',
  'history',
  'compare',
  'path',
  'lineage',
  'draft',
  'comments',
  'suggestions',
]
export const reservedCharacteristics: readonly string[] = ['print', 'export', 'comments', 'suggest']

/** The first name in a framework that is the address of one of our own pages, so that nobody could reach it. */
export function reservedWordIn({
  id,
  version,
  characteristics: given,
}: Pick<Framework, 'id' | 'version'> & { characteristics: readonly { id: string }[] }): string | null {
  if (frameworks.includes(id)) return id
  if (versions.includes(version)) return version
  return given.find((characteristic) => reservedCharacteristics.includes(characteristic.id))?.id ?? null
}
