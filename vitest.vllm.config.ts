import { defineConfig } from 'vitest/config'

/** Tests against real vLLM servers, which need an environment of their own: `npm run test:vllm`. */
export default defineConfig({
  test: {
    include: ['packages/server/src/backends/testing/vllm.real.ts'],
    testTimeout: 600_000,
    hookTimeout: 900_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
