import type { ActWords } from '#platform/act-words.ts'

/** What people's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'people.add': { says: 'made {member} a member' },
  'people.rename': { says: 'changed their own name' },
  'people.grantRole': { says: 'made {member} {role}' },
  'people.withdrawRole': { says: 'withdrew a role: {member} is no longer {role}' },
  'people.addHat': { says: 'said where they stand' },
  'people.changeHat': { says: 'corrected where they stand' },
  'people.endHat': { says: 'said where they no longer stand' },
  'people.removeHat': { says: 'took back where they stand' },
  'people.resumeHat': { says: 'took back that they no longer stand somewhere' },
  'people.makeMain': { says: 'chose their main hat' },
  'people.move': { says: 'moved within the system' },
  'people.chooseExperience': { says: 'changed their places or experience' },
  'people.changeArrangements': { says: 'changed what they need to take part' },
  'people.readArrangements': { says: 'looked at what {member} needs to take part' },
  'people.signIn': { says: 'signed in' },
  'people.signOut': { says: 'signed out' },
  'people.endSession': { says: 'ended a session of their own' },
}
