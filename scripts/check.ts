import { checkWriting, close, runTests, step } from './steps.ts'

// npm run check: the part of npm test that takes seconds, to be run before each commit.
const found = await checkWriting()
const count = await step('House rules', () => runTests(['test/house']))
for (const name of found) process.stdout.write(`${name} found something; it stands above\n`)
close({ ...count, failed: count.failed + found.length })
