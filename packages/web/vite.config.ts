import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** In development the page talks to a gateway elsewhere (`OPENLEDGER_URL`); built, it is served by the gateway itself. */
const gateway = process.env.OPENLEDGER_URL ?? 'http://127.0.0.1:4267'
const proxy = { target: gateway, changeOrigin: true, ws: true }

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { proxy: { '/api': proxy, '/v1': proxy, '/rpc': proxy }, fs: { allow: ['../..'] } },
  build: { target: 'es2022', sourcemap: false, reportCompressedSize: true, chunkSizeWarningLimit: 600 },
})
