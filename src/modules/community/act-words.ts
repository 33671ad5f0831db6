import type { ActWords } from '#platform/act-words.ts'

const at = (edition: string) => `/community/editions/${edition}`

/** What acts on the community's own words are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'community.editBlock': { says: 'changed what the community says about itself', at },
  'community.bringBack': { says: 'brought back what the community once said about itself', at },
  'community.editPage': { says: 'changed a page of the community' },
  'community.bringPageBack': { says: 'brought back an earlier wording of a page' },
}
