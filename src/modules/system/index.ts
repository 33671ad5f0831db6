export { nameOrganisation } from './name-organisation.ts'
export { listSystem, type SystemMap } from './queries.ts'
