export { publishFramework } from './publish/publish.ts'
export { findVersion, listFrameworks, listVersions } from './queries.ts'
export type { Behaviour, Characteristic, FrameworkVersion, VersionSummary } from './version.ts'
export { addressOf } from './version.ts'
