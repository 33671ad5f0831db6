import type { Command } from '#platform/command.ts'
import { eraseAgainCommand } from './erase-again.ts'
import { erasuresCommand } from './erasures.ts'

/** What `npx commonweal erasures …` can do. */
export const erasureCommands: readonly Command[] = [erasuresCommand, eraseAgainCommand]
