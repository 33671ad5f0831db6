export { plantPeople } from './seed.ts'
export { findViewer } from './session.ts'
export { offerSignInLink } from './sign-in/offer.ts'
