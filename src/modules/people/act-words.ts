import type { ActWords } from '#platform/act-words.ts'

const atRequests = () => '/members/addresses'

/** What people's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'people.add': { says: 'made {member} a member', power: true, openly: 'added a member by hand' },
  'people.rename': { says: 'changed their own name' },
  'people.grantRole': { says: 'made {member} {role}', power: true },
  'people.withdrawRole': { says: 'withdrew a role: {member} is no longer {role}', power: true },
  'people.askAddresses': {
    says: 'asked for the list of all members’ addresses',
    at: atRequests,
    power: true,
  },
  'people.allowAddresses': { says: 'allowed a list of all members’ addresses', at: atRequests, power: true },
  'people.refuseAddresses': { says: 'refused a list of all members’ addresses', at: atRequests, power: true },
  'people.downloadAddresses': {
    says: 'downloaded the list of all members’ addresses',
    at: atRequests,
    power: true,
  },
  'people.addHat': { says: 'said where they stand' },
  'people.changeHat': { says: 'corrected where they stand' },
  'people.endHat': { says: 'said where they no longer stand' },
  'people.removeHat': { says: 'took back where they stand' },
  'people.resumeHat': { says: 'took back that they no longer stand somewhere' },
  'people.makeMain': { says: 'chose their main hat' },
  'people.move': { says: 'moved within the system' },
  'people.chooseExperience': { says: 'changed their places or experience' },
  'people.changeArrangements': { says: 'changed what they need to take part' },
  'people.readArrangements': {
    says: 'looked at what {member} needs to take part',
    power: true,
    openly: 'looked at what members need to take part',
    byTheDay: true,
  },
  'people.signIn': { says: 'signed in' },
  'people.signOut': { says: 'signed out' },
  'people.endSession': { says: 'ended a session of their own' },
  'people.prove': { says: 'proved again who they are, by e-mail' },
  'people.proveSecondFactor': { says: 'proved a second factor' },
  'people.useRecoveryCode': { says: 'used a recovery code' },
  'people.addPasskey': { says: 'added a passkey' },
  'people.removePasskey': { says: 'removed a passkey' },
  'people.setUpApp': { says: 'set up an authenticator app' },
  'people.removeApp': { says: 'removed their authenticator app' },
  'people.makeRecoveryCodes': { says: 'made new recovery codes' },
  'people.resetSecondFactor': {
    says: 'took away the second factor of {member}',
    power: true,
    openly: 'took away a member’s second factor',
  },
  'people.offerSignInLink': {
    says: 'made a link that signs {member} in',
    power: true,
    openly: 'made a link that signs a member in',
  },
  'people.addAddress': { says: 'added an e-mail address of their own' },
  'people.makeMainAddress': { says: 'chose another main e-mail address' },
  'people.removeAddress': { says: 'removed an e-mail address of their own' },
  'people.linkIdentity': { says: 'linked an account elsewhere' },
  'people.unlinkIdentity': { says: 'unlinked their account elsewhere' },
}
