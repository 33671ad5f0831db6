import type { ActWords } from '#platform/act-words.ts'

/** What people's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'people.add': { says: 'made {member} a member' },
  'people.rename': { says: 'changed their own name' },
  'people.changeProfile': { says: 'changed their own profile' },
  'people.addPhotograph': { says: 'added a photograph of their own' },
  'people.describePhotograph': { says: 'said what their own photograph shows' },
  'people.removePhotograph': { says: 'removed their own photograph' },
  'people.export': { says: 'took the list of members away as a file' },
  'people.grantRole': { says: 'made {member} {role}' },
  'people.withdrawRole': { says: 'withdrew a role: {member} is no longer {role}' },
  'people.signIn': { says: 'signed in' },
  'people.signOut': { says: 'signed out' },
  'people.endSession': { says: 'ended a session of their own' },
}
