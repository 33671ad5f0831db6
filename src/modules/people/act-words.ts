import type { ActWords } from '#platform/act-words.ts'

/** What people's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'people.add': { says: 'made {member} a member' },
  'people.rename': { says: 'changed their own name' },
  'people.grantRole': { says: 'made {member} {role}' },
  'people.withdrawRole': { says: 'withdrew a role: {member} is no longer {role}' },
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
  'people.resetSecondFactor': { says: 'took away the second factor of {member}' },
  'people.addAddress': { says: 'added an e-mail address of their own' },
  'people.makeMainAddress': { says: 'chose another main e-mail address' },
  'people.removeAddress': { says: 'removed an e-mail address of their own' },
  'people.linkIdentity': { says: 'linked an account elsewhere' },
  'people.unlinkIdentity': { says: 'unlinked their account elsewhere' },
}
