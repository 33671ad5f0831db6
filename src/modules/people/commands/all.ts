import type { Command } from '#platform/command.ts'
import { addCommand } from './add.ts'
import { linkCommand } from './link.ts'
import { listCommand } from './list.ts'
import { resetSecondFactorCommand } from './reset-second-factor.ts'
import { roleCommand } from './role.ts'

/** What `npx commonweal member …` can do. */
export const memberCommands: readonly Command[] = [
  listCommand,
  addCommand,
  roleCommand,
  linkCommand,
  resetSecondFactorCommand,
]
