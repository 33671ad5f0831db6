import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'
import { findBrowser } from './browser.ts'
import { checkWriting, close, runNode, runTests, step } from './steps.ts'

// npm test: everything, in the order in which one wants to know. `npm test -- src/maths` runs only those
// tests.
const paths = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const browser = await step('Browser', () => findBrowser(say))
if (browser) process.env.CHROMIUM = browser
else say('NO BROWSER: the browser tests are skipped. Install Chromium, or set CHROMIUM to where it is.')

const built = await step('Build', () => runNode([join(houseRoot, 'scripts', 'boot.cjs'), 'build']))
const found = paths.length > 0 ? [] : await checkWriting()
const count = await step('Tests', () => runTests(paths))

const wrong = built === 0 ? found : ['Build', ...found]
for (const name of wrong) say(`${name} found something; it stands above, and counts as a failed test`)
close({ ...count, failed: count.failed + wrong.length })
