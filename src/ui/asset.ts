/** Where the server serves what scripts/assets.ts builds. */
const FOLDER = '/assets/'

let names: Readonly<Record<string, string>> = {}

/** Tells the pages under which names the styles, the script and the typefaces are served: once, at start. */
export function registerAssets(manifest: Readonly<Record<string, string>>): void {
  names = manifest
}

/** The address of an asset, such as `main.css`. Before a build is registered it is the plain name. */
export function asset(name: string): string {
  return FOLDER + (names[name] ?? name)
}
