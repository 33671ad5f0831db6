export { plantAdoption } from './adoption-seed.ts'
export { plantCrosswalks } from './crosswalk-seed.ts'
export { plainText } from './framework.ts'
export { type FrameworkFacts, findOwnFramework, frameworkFacts, ownThemes } from './hall-card.ts'
export { characteristicName, versionName } from './naming.ts'
export { publishFramework } from './publish/publish.ts'
export { findVersion, listFrameworks, listVersions } from './queries.ts'
export { plantFrameworks } from './seed.ts'
export {
  addressOf,
  type Behaviour,
  type Characteristic,
  type FrameworkVersion,
  type VersionSummary,
} from './version.ts'
