export { nameOrganisation, type Stand } from './organisations.ts'
export { findMapNames, listSystem, type MapNames, type SystemMap } from './queries.ts'
