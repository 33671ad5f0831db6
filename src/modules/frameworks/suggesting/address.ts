import { addressOf, type VersionSummary } from '../version.ts'

/** Where other words for a characteristic and its behaviours are suggested. */
export const suggestAddress = (
  version: Pick<VersionSummary, 'framework' | 'label'>,
  { key }: { readonly key: string },
) => `${addressOf(version)}/suggest/${key}`

/** Where all that was suggested for a framework is read, with what became of it. */
export const suggestionsAddress = ({ framework }: Pick<VersionSummary, 'framework'>) =>
  `/frameworks/${framework.slug}/suggestions`

export const suggestionAddress = (
  version: Pick<VersionSummary, 'framework'>,
  { id }: { readonly id: string },
) => `${suggestionsAddress(version)}/${id}`
