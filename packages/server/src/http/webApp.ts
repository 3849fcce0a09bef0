import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context } from 'hono'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** The app's own code, its styles, its fonts; it talks to this gateway alone. Wallets inject scripts of their own. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss: http://127.0.0.1:* http://localhost:*; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"

/**
 * Serves the built web app: files as they are (those with a hash in their name for ever), every other path its index,
 * since the app routes for itself.
 */
export function webApp({ dir }: { dir: string }) {
  return async (context: Context): Promise<Response | undefined> => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return undefined
    const path = await resolve(dir, context.req.path)
    if (path === undefined) return undefined
    const hashed = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path) && path.includes(`${sep}assets${sep}`)
    return context.body(new Uint8Array(await readFile(path)), 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(path.endsWith('.html') && { 'content-security-policy': policy }),
    })
  }
}

/** The file to serve; undefined where there is none. Never one outside `dir`. */
async function resolve(dir: string, path: string): Promise<string | undefined> {
  let plain: string
  try {
    plain = normalize(decodeURIComponent(path))
  } catch {
    return undefined
  }
  const wanted = join(dir, plain)
  if (plain.includes('\0') || !(wanted === dir || wanted.startsWith(dir + sep))) return undefined
  const found = await stat(wanted).catch(() => undefined)
  if (found?.isFile()) return wanted
  // A missing file is missing; a missing page is the app's.
  if (extname(plain) !== '' && !plain.endsWith('.html')) return undefined
  const index = join(dir, 'index.html')
  return existsSync(index) ? index : undefined
}
