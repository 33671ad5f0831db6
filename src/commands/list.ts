import type { Command } from '#platform/command.ts'
import { backupCommand } from './backup.ts'
import { doctorCommand } from './doctor.ts'
import { matchCommand } from './match/match-command.ts'
import { migrateCommand } from './migrate.ts'
import { opinionsCommand } from './opinions/opinions-command.ts'
import { restoreCommand } from './restore.ts'
import { seedCommand } from './seed.ts'
import { startCommand } from './start.ts'

/** The commands of the house itself; each room brings its own. */
export const houseCommands: readonly Command[] = [
  startCommand,
  migrateCommand,
  seedCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  matchCommand,
  opinionsCommand,
]
