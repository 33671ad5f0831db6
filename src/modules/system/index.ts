export {
  membersStandingIn,
  organisationMerged,
  organisationPlaced,
  organisationUnmerged,
} from './notices.ts'
export {
  findOrganisations,
  holdOrganisation,
  nameOrganisation,
  type OfferedOrganisation,
  type Stand,
} from './organisations.ts'
export { findMapNames, findPart, listSystem, type MapNames, type SystemMap } from './queries.ts'
export { plantSystem, plantSystemWithoutStory } from './seed.ts'
