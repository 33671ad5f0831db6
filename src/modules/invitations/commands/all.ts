import type { Command } from '#platform/command.ts'
import { listCommand } from './list.ts'
import { uploadCommand } from './upload.ts'
import { withdrawCommand } from './withdraw.ts'

/** What `npx commonweal invitation …` can do. */
export const invitationCommands: readonly Command[] = [uploadCommand, listCommand, withdrawCommand]
