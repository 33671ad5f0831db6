import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { transform } from 'lightningcss'
import { compileAsync } from 'sass'
import { inHouseColours } from '#ui/theme/nhs-colours.ts'
import { partSheets, withoutUnused } from '#ui/theme/prunings.ts'
import { inReaderSize } from '#ui/theme/reader-size.ts'
import { tokensAsCss } from '#ui/theme/tokens.ts'

const theme = 'src/ui/theme'
const client = 'src/ui/client'
const nhsImages = 'node_modules/nhsuk-frontend/dist/nhsuk/assets/images'

type Manifest = Record<string, string>

/**
 * Builds what browsers fetch besides pages (styles, script, typefaces, icons) into a folder, each under a name that
 * changes with its content, compressed beside; manifest.json says which name is which.
 *
 * Runs from the project's root. Takes about three seconds; throws what Sass, lightningcss and esbuild throw.
 */
export async function buildAssets(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const manifest: Manifest = {}
  await keepTypefaces(outDir, manifest)
  await Promise.all([
    buildStyles(manifest).then((sheets) =>
      Promise.all(
        Object.entries(sheets).map(([name, sheet]) =>
          keep(outDir, manifest, name === 'every' ? 'main.css' : `${name}.css`, sheet),
        ),
      ),
    ),
    buildScripts().then((scripts) =>
      Promise.all(scripts.map(([name, script]) => keep(outDir, manifest, name, script))),
    ),
    readFile('src/ui/mark/favicon.svg').then((svg) => keep(outDir, manifest, 'favicon.svg', svg)),
  ])
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await clearOld(outDir, manifest)
}

/** What earlier builds left would be held in memory by every start. */
async function clearOld(outDir: string, manifest: Manifest): Promise<void> {
  const kept = new Set(Object.values(manifest))
  const old = (await readdir(outDir)).filter(
    (name) => name !== 'manifest.json' && !kept.has(name.replace(/\.(?:br|gz)$/, '')),
  )
  await Promise.all(old.map((name) => rm(join(outDir, name))))
}

async function keepTypefaces(outDir: string, manifest: Manifest): Promise<void> {
  const names = (await readdir(join(theme, 'fonts'))).filter((name) => name.endsWith('.woff2')).toSorted()
  await Promise.all(
    names.map(async (name) => keep(outDir, manifest, name, await readFile(join(theme, 'fonts', name)))),
  )
}

async function buildStyles(manifest: Manifest): Promise<Record<string, Buffer>> {
  const [nhs, house] = await Promise.all([compile('nhs.scss'), compile('house.scss')])
  const css = [tokensAsCss(), inHouseColours(withoutUnused(nhs)), withTypefaces(house, manifest)].join('\n')
  const sheets = partSheets(inReaderSize(await withIcons(css)))
  return Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, minify(sheet)]))
}

function minify(css: string): Buffer {
  const { code } = transform({
    filename: 'main.css',
    code: Buffer.from(css),
    minify: true,
    // Phones of 2018: what people have in a drawer and give to their parents.
    targets: {
      chrome: 64 << 16,
      safari: (11 << 16) | (1 << 8),
      ios_saf: (11 << 16) | (3 << 8),
      firefox: 60 << 16,
    },
  })
  return Buffer.from(code)
}

async function compile(sheet: string): Promise<string> {
  const { css } = await compileAsync(join(theme, 'styles', sheet), {
    loadPaths: ['node_modules'],
    quietDeps: true,
  })
  return css
}

/** The sheet names typefaces by their plain names; they are served under hashed ones, from the same folder. */
function withTypefaces(css: string, manifest: Manifest): string {
  return css.replace(/url\("([\w-]+\.woff2)"\)/g, (_, name: string) => `url("${hashed(manifest, name)}")`)
}

/** A few icons of nhsuk-frontend are pictures of their own; within the sheet they cost no request. */
async function withIcons(css: string): Promise<string> {
  const names = new Set([...css.matchAll(/"\/assets\/images\/([\w-]+\.svg)"/g)].map(([, name = '']) => name))
  let sheet = css
  for (const name of names) {
    const svg = (await readFile(join(nhsImages, name), 'utf8')).replace(/\s+/g, ' ').replaceAll('"', "'")
    sheet = sheet.replaceAll(`"/assets/images/${name}"`, `"data:image/svg+xml,${encodeURIComponent(svg)}"`)
  }
  return sheet
}

/** The script of every page, and one for each island of the pages that have it. */
async function buildScripts(): Promise<[string, Buffer][]> {
  const islands = (await readdir(join(client, 'islands'))).map((file) => join(client, 'islands', file))
  const { outputFiles } = await build({
    entryPoints: [join(client, 'main.ts'), ...islands],
    entryNames: '[name]',
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2018'],
    legalComments: 'none',
    write: false,
  })
  return outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)])
}

async function keep(outDir: string, manifest: Manifest, name: string, content: Buffer): Promise<void> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const extension = extname(name)
  const kept = `${basename(name, extension)}-${hash}${extension}`
  manifest[name] = kept
  await writeFile(join(outDir, kept), content)
  // Typefaces are compressed in themselves.
  if (extension === '.woff2') return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  await Promise.all([writeFile(join(outDir, `${kept}.br`), br), writeFile(join(outDir, `${kept}.gz`), gz)])
}

function hashed(manifest: Manifest, name: string): string {
  const found = manifest[name]
  if (!found) throw new Error(`CW-ASSET-2: The style sheet names ${name}, which is not in ${theme}/fonts`)
  return found
}
