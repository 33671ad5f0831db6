import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { listPaths, readText } from './tree.ts'

// One version of everything, the same tomorrow. Why each package is there stands in docs/decisions/0012.

type About = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>
>

const about: About = JSON.parse(readText('package.json'))

function versionProblems({ dependencies, devDependencies, optionalDependencies }: About): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: write the exact version of a release, not ${version}`)
}

/** Each command of package.json is one file of scripts/, and each file there is a command or a piece of one. */
function scriptProblems({ scripts = {} }: About, files: readonly string[]): string[] {
  const named = Object.keys(scripts)
  return [
    ...Object.entries(scripts)
      .filter(([name, line]) => line.replace(/^exec /, '') !== `node scripts/boot.cjs ${name}`)
      .map(([name]) => `${name}: run it by scripts/boot.cjs, which installs and finds the right Node`),
    ...named
      .filter((name) => name !== 'start' && !files.includes(`scripts/${name}.ts`))
      .map((name) => `${name}: there is no scripts/${name}.ts`),
  ]
}

test('every version is exact', () => expect(versionProblems(about)).toEqual([]))

test('every command of package.json is one file of scripts/', () => {
  expect(scriptProblems(about, listPaths('scripts'))).toEqual([])
})

test('the lock file is kept, and says of every package what it must contain', () => {
  // The shape of npm's own file, version 3.
  const lock: { packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }> } =
    JSON.parse(readText('package-lock.json'))
  const loose = Object.entries(lock.packages).filter(([name, { integrity }]) => name !== '' && !integrity)
  expect(loose.map(([name]) => `${name}: no integrity; take it from the registry`)).toEqual([])
})

test('the licence stands beside the code', () => expect(existsSync(join(houseRoot, 'LICENSE'))).toBe(true))

// The rules themselves, each with a good and a bad example.

test.each(['^1.2.3', '~1.2.3', '1.x', 'latest', 'github:someone/something', '>=1.0.0'])(
  '%s is found',
  (version) => {
    expect(versionProblems({ dependencies: { kettle: version } }).join()).toContain('exact version')
  },
)

test.each(['1.2.3', '18.4.0-beta.17'])('%s is accepted', (version) => {
  expect(versionProblems({ devDependencies: { kettle: version } })).toEqual([])
})

test('a command without its file, or by another way, is found', () => {
  const wrong = (line: string) => scriptProblems({ scripts: { tea: line } }, ['scripts/tea.ts']).join()
  expect(wrong('node scripts/boot.cjs tea')).toBe('')
  expect(wrong('tsx scripts/tea.ts')).toContain('run it by')
  expect(scriptProblems({ scripts: { tea: 'node scripts/boot.cjs tea' } }, []).join()).toContain(
    'no scripts/tea.ts',
  )
})
