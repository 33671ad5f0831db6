export { nameAdopted } from './adopted-wordings.ts'
export { plantAdoption } from './adoption-seed.ts'
export { plantCoDesign } from './co-design-seed.ts'
export { type Cause, type CausesAsked, causesCalled } from './comparison/causes.ts'
export type { Comparison } from './comparison/comparison.ts'
export { findEarlierPhrases, nameOfEarlier, type Step } from './comparison/earlier-phrases.ts'
export { findComparison } from './comparison/find-comparison.ts'
export { type ChangedPhrase, listChangedPhrases } from './comparison/phrases.ts'
export { untoldCounted, untoldInWords } from './comparison/why.tsx'
export { plantCrosswalks } from './crosswalk-seed.ts'
export { followErasing } from './follow-erasing.ts'
export { plainText } from './framework.ts'
export { type FrameworkFacts, findOwnFramework, frameworkFacts, ownThemes } from './hall-card.ts'
export { behaviourName, characteristicName, versionName } from './naming.ts'
export { publishFramework } from './publish/publish.ts'
export { findVersion, findVersionsById, listFrameworks, listVersions } from './queries.ts'
export { plantFrameworks } from './seed.ts'
export { listAcceptedSuggestions } from './suggesting/accepted.ts'
export { findAuthorsOfChanges } from './suggesting/authors-of-changes.ts'
export {
  addressOf,
  type Behaviour,
  type Characteristic,
  comparisonOf,
  type FrameworkVersion,
  type VersionSummary,
} from './version.ts'
