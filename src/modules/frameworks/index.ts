export { plantCrosswalks } from './crosswalk-seed.ts'
export { plainText } from './framework.ts'
export { type FrameworkFacts, findOwnFramework, frameworkFacts, ownThemes } from './hall-card.ts'
export { behaviourName, characteristicName, versionName } from './naming.ts'
export { publishFramework } from './publish/publish.ts'
export { findVersion, findVersionsById, listFrameworks, listVersions } from './queries.ts'
export { plantFrameworks } from './seed.ts'
export {
  addressOf,
  type Behaviour,
  type Characteristic,
  type FrameworkVersion,
  type VersionSummary,
} from './version.ts'
