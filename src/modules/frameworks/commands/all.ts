import type { Command } from '#platform/command.ts'
import { diffCommand } from './diff.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { listCommand } from './list.ts'
import { showCommand } from './show.ts'

/** What `npx commonweal framework …` can do. */
export const frameworkCommands: readonly Command[] = [
  listCommand,
  showCommand,
  diffCommand,
  importCommand,
  exportCommand,
]
