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
}
