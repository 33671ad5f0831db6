import type { Command } from '../../command.ts'
import { checkCommand } from './check.ts'
import { pausedCommand } from './paused.ts'
import { receiveCommand } from './receive.ts'
import { resumeCommand } from './resume.ts'

/** What `npx commonweal mail …` can do. */
export const mailCommands: readonly Command[] = [checkCommand, pausedCommand, resumeCommand, receiveCommand]
