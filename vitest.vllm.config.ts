import { defineConfig } from 'vitest/config'

/** Tests against real vLLM servers and llama-servers, which the project does not install: `npm run test:vllm`. */
export default defineConfig({
  test: {
    include: ['packages/server/src/backends/testing/*.real.ts'],
    testTimeout: 600_000,
    hookTimeout: 900_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
