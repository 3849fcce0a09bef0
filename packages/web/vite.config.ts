import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** In development the page talks to a gateway elsewhere (`OPENLEDGER_URL`); built, it is served by the gateway itself. */
const gateway = process.env.OPENLEDGER_URL ?? 'http://127.0.0.1:4267'
const proxy = { target: gateway, changeOrigin: true, ws: true }

export default defineConfig({
  plugins: [react(), tailwindcss(), weight()],
  server: { proxy: { '/api': proxy, '/v1': proxy, '/rpc': proxy }, fs: { allow: ['../..'] } },
  // React, router, queries, wallet and the client are needed by the first screen: one chunk of 600 kB, 190 gzipped.
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
})

/** Says what a visitor downloads before the first screen, and in all. */
function weight(): Plugin {
  return {
    name: 'openledger:weight',
    generateBundle(_, bundle) {
      const sizes = new Map<string, number>()
      for (const [name, file] of Object.entries(bundle)) {
        if (/\.(js|css)$/.test(name)) sizes.set(name, gzipSync(file.type === 'chunk' ? file.code : file.source).length)
      }
      const first = new Set<string>()
      const need = (name: string) => {
        const file = bundle[name]
        if (first.has(name) || file?.type !== 'chunk') return
        first.add(name)
        file.imports.forEach(need)
      }
      for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) need(file.fileName)
      const kib = (names: Iterable<string>) =>
        Math.round([...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) / 1024)
      this.info(
        `gzip: ${kib(first)} KiB of scripts for the first screen, ${kib(sizes.keys())} KiB of scripts and styles in all`,
      )
    },
  }
}
